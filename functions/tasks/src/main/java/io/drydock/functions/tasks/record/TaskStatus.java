package io.drydock.functions.tasks.record;

import java.util.Arrays;
import java.util.Optional;

/** How far a task is. */
public enum TaskStatus {
    /** Recorded; its state machine is not known to have started. */
    REQUESTED("requested", false),
    RUNNING("running", false),
    SUCCEEDED("succeeded", true),
    /** All nodes in scope were gone through, and some of them failed; retry-task does what is missing. */
    PARTLY_FAILED("partly-failed", true),
    FAILED("failed", true),
    /** Cancelled by stop-task. */
    STOPPED("stopped", true);

    private final String word;
    private final boolean ended;

    TaskStatus(String word, boolean ended) {
        this.word = word;
        this.ended = ended;
    }

    /** What requests and answers call it. */
    public String word() {
        return word;
    }

    /** Whether the task does not go on by itself any more. */
    public boolean ended() {
        return ended;
    }

    /** The status of a word; absent where there is none. */
    public static Optional<TaskStatus> of(String word) {
        return Arrays.stream(values()).filter(status -> status.word.equals(word)).findFirst();
    }
}
