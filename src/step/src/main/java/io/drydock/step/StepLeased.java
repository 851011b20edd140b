package io.drydock.step;

import java.time.Instant;

/** Another worker has the step: ask again later. */
public final class StepLeased extends StepException {
    private final String owner;
    private final Instant until;

    /**
     * @param owner who has it
     * @param until when the lease ends unless its owner prolongs it
     */
    public StepLeased(String message, String owner, Instant until) {
        super(message, null);
        this.owner = owner;
        this.until = until;
    }

    public String owner() {
        return owner;
    }

    public Instant until() {
        return until;
    }

    @Override
    public String errorType() {
        return "StepLeased";
    }
}
