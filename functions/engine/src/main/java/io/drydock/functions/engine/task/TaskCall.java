package io.drydock.functions.engine.task;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.model.TaskResource;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One attempt of a task, as {@link io.drydock.states.execution.Effect.InvokeTask} asks for it.
 *
 * @param token the attempt; with {@code branch} it stands for the attempt within its execution
 * @param taskToken what workers and SendTaskSuccess name the task by
 * @param submitted the service has had the job since before this engine ran: only its end is waited for
 * @param events takes what happens to the attempt
 */
public record TaskCall(String executionArn, String branch, long token, TaskResource resource, JsonNode arguments, Optional<String> taskToken,
        Instant deadline, boolean submitted, Consumer<ExecutionEvent> events) {
    /** Begins now. */
    CallTime time(InstantSource clock) {
        return new CallTime(clock, deadline, () -> events.accept(new ExecutionEvent.TaskPutOff(branch, token)));
    }

    void isSubmitted(JsonNode response) {
        events.accept(new ExecutionEvent.TaskSubmitted(branch, token, response));
    }

    void succeeded(JsonNode result) {
        events.accept(new ExecutionEvent.TaskSucceeded(branch, token, result));
    }

    void failed(String error, String cause) {
        events.accept(new ExecutionEvent.TaskFailed(branch, token, Optional.of(error), Optional.of(cause)));
    }

    /** The same text for the same attempt, whoever asks and whenever. */
    String id() {
        return executionArn + "/" + branch + "/" + token;
    }
}
