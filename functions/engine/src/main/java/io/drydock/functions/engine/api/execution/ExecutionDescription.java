package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.ExecutionResult;
import java.util.Optional;

/** What an execution works on and what it came to, as several actions show it. */
final class ExecutionDescription {
    private ExecutionDescription() {
    }

    /** "input", and "output" or "error" and "cause" once it has ended. */
    static void data(ObjectNode answer, ExecutionRecord execution) {
        text(answer, "input", execution.identity().input());
        execution.end().ifPresent(end -> {
            switch (end.result()) {
                case ExecutionResult.Succeeded(JsonNode output) -> text(answer, "output", output);
                case ExecutionResult.Failed(var error, var cause) -> failure(answer, error, cause);
                case ExecutionResult.Aborted(var error, var cause) -> failure(answer, error, cause);
                case ExecutionResult.TimedOut() -> {
                }
            }
        });
    }

    private static void text(ObjectNode answer, String member, JsonNode value) {
        answer.put(member, value.toString());
        answer.putObject(member + "Details").put("included", true);
    }

    private static void failure(ObjectNode answer, Optional<String> error, Optional<String> cause) {
        error.ifPresent(name -> answer.put("error", name));
        cause.ifPresent(text -> answer.put("cause", text));
    }
}
