package io.drydock.step;

import java.time.Instant;

/** Another task changes something about the node: ask again later. */
public final class NodeBusy extends StepException {
    private final String taskId;
    private final Instant until;

    /**
     * @param taskId of the task that has the node
     * @param until when its hold ends unless it is renewed
     */
    public NodeBusy(String message, String taskId, Instant until) {
        super(message, null);
        this.taskId = taskId;
        this.until = until;
    }

    public String taskId() {
        return taskId;
    }

    public Instant until() {
        return until;
    }

    @Override
    public String errorType() {
        return "NodeBusy";
    }
}
