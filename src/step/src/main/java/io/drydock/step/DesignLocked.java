package io.drydock.step;

import java.time.Instant;

/** The site is locked to another design: what changes it has to be asked for by that design, or the site unlocked. */
public final class DesignLocked extends StepException {
    private final String designId;
    private final String taskId;
    private final Instant since;

    /**
     * @param designId that the site is locked to
     * @param taskId of the task that locked it
     */
    public DesignLocked(String message, String designId, String taskId, Instant since) {
        super(message, null);
        this.designId = designId;
        this.taskId = taskId;
        this.since = since;
    }

    public String designId() {
        return designId;
    }

    public String taskId() {
        return taskId;
    }

    public Instant since() {
        return since;
    }

    @Override
    public String errorType() {
        return "DesignLocked";
    }
}
