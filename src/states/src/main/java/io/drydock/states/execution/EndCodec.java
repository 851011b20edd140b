package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/** How an execution ended, as JSON and back. */
public final class EndCodec {
    private EndCodec() {
    }

    public static ObjectNode toJson(End end) {
        return result(end.result()).put("at", end.at().toString());
    }

    /** @throws IllegalArgumentException if {@code json} is not what {@link #toJson} gave */
    public static End fromJson(JsonNode json) {
        return new End(result(json), Instant.parse(json.path("at").textValue()));
    }

    static ObjectNode result(ExecutionResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", result.status());
        switch (result) {
            case ExecutionResult.Succeeded(JsonNode output) -> json.set("output", output);
            case ExecutionResult.Failed(var error, var cause) -> failure(json, error, cause);
            case ExecutionResult.Aborted(var error, var cause) -> failure(json, error, cause);
            case ExecutionResult.TimedOut() -> {
            }
        }
        return json;
    }

    static ExecutionResult result(JsonNode json) {
        Optional<String> error = Optional.ofNullable(json.path("error").textValue());
        Optional<String> cause = Optional.ofNullable(json.path("cause").textValue());
        return switch (json.path("status").asText()) {
            case "SUCCEEDED" -> new ExecutionResult.Succeeded(json.get("output"));
            case "FAILED" -> new ExecutionResult.Failed(error, cause);
            case "ABORTED" -> new ExecutionResult.Aborted(error, cause);
            case "TIMED_OUT" -> new ExecutionResult.TimedOut();
            default -> throw new IllegalArgumentException("an execution that ended with the unknown status " + json.path("status"));
        };
    }

    private static void failure(ObjectNode json, Optional<String> error, Optional<String> cause) {
        error.ifPresent(name -> json.put("error", name));
        cause.ifPresent(text -> json.put("cause", text));
    }
}
