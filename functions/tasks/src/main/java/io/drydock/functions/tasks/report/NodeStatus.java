package io.drydock.functions.tasks.report;

import java.util.Arrays;
import java.util.Optional;

/** How far a task is with one node. */
enum NodeStatus {
    /** The run has not come to it yet. */
    PENDING("pending"),
    RUNNING("running"),
    /** Long work goes on downstream, or a person is waited for. */
    IN_PROGRESS("in-progress"),
    /** Something downstream did not answer; it is asked again. */
    WAITING("waiting"),
    SUCCEEDED("succeeded"),
    FAILED("failed"),
    /** Cut off by stop-task, or because too many others failed. */
    STOPPED("stopped");

    private final String word;

    NodeStatus(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static Optional<NodeStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
    }
}
