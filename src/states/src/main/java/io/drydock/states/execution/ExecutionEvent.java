package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What happens to an execution from outside. One that does not fit any more (a late answer, an early timer) changes nothing. */
public sealed interface ExecutionEvent {
    /** It begins. */
    record Started() implements ExecutionEvent {
    }

    /** What happens to one attempt of a task: {@code token} of the branch {@code branch}. */
    sealed interface TaskEvent extends ExecutionEvent {
        String branch();

        long token();
    }

    /** A worker has fetched an activity's task. */
    record TaskStarted(String branch, long token, Optional<String> workerName) implements TaskEvent {
    }

    /** The service of a .sync or .waitForTaskToken task took the job; {@code response} is what it said. */
    record TaskSubmitted(String branch, long token, JsonNode response) implements TaskEvent {
    }

    record TaskSucceeded(String branch, long token, JsonNode result) implements TaskEvent {
    }

    record TaskFailed(String branch, long token, Optional<String> error, Optional<String> cause) implements TaskEvent {
    }

    /** A sign of life. */
    record TaskHeartbeat(String branch, long token) implements TaskEvent {
    }

    /** The resource could not be asked yet, since others had to be first: the attempt's whole time begins now. */
    record TaskPutOff(String branch, long token) implements TaskEvent {
    }

    /** A child execution of a DISTRIBUTED Map state ended. */
    record ChildEnded(String branch, String executionArn, ExecutionResult result) implements ExecutionEvent {
    }

    /** The time that {@link Execution#due()} names has come. */
    record TimerFired() implements ExecutionEvent {
    }

    /** Goes on after {@link Effect.Continue}. */
    record Continued() implements ExecutionEvent {
    }

    /** Somebody stops it. */
    record Aborted(Optional<String> error, Optional<String> cause) implements ExecutionEvent {
    }

    /** Its owner can't go on with it: it fails. */
    record Broken(String cause) implements ExecutionEvent {
    }

    /** It goes on from where it failed, timed out or was stopped ("Restarting state machine executions with redrive"). */
    record Redriven() implements ExecutionEvent {
    }
}
