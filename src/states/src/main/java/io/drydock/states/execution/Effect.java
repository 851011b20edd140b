package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.TaskResource;
import java.time.Instant;
import java.util.Optional;

/** What has to be done outside once a transition is stored. Each may come more than once: after a restart, {@link Execution#outstanding()} repeats it. */
public sealed interface Effect {
    /**
     * Have {@code resource} work, and answer with the events of {@link ExecutionEvent.TaskEvent} for {@code branch} and {@code token}.
     *
     * @param taskToken what SendTaskSuccess names the task by, for activities and .waitForTaskToken
     * @param deadline nobody waits for an answer after that
     * @param submitted the service has the job, or a worker the activity's task (a restart): wait for its end, don't give it again
     */
    record InvokeTask(String branch, long token, TaskResource resource, JsonNode arguments, Optional<String> taskToken, Instant deadline,
            boolean submitted) implements Effect {
    }

    /** Nobody waits for that attempt any more. */
    record CancelTask(String branch, long token) implements Effect {
    }

    /**
     * Start a child execution, unless there is one of that ARN, and answer with {@link ExecutionEvent.ChildEnded}. One that failed before this
     * execution was redriven is redriven too.
     *
     * @param executionType STANDARD or EXPRESS
     */
    record StartChild(String branch, ExecutionIdentity child, String executionType) implements Effect {
    }

    /** Stop a child execution: its map run is over. */
    record StopChild(String branch, String executionArn) implements Effect {
    }

    /** Send {@link ExecutionEvent.Continued} at once. */
    record Continue() implements Effect {
    }

    /** The execution is over. */
    record Complete(ExecutionResult result) implements Effect {
    }
}
