package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An {@link ExecutionState} as JSON and back. Stored executions outlive versions of the program: read what older ones wrote. */
public final class ExecutionCodec {
    private static final int FORMAT = 1;

    private ExecutionCodec() {
    }

    public static ObjectNode toJson(ExecutionState state) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("lastEventId", state.lastEventId());
        ExecutionIdentity identity = state.identity();
        json.put("executionArn", identity.executionArn()).put("name", identity.name());
        json.put("stateMachineArn", identity.stateMachineArn()).put("stateMachineName", identity.stateMachineName());
        json.put("roleArn", identity.roleArn()).put("startedAt", identity.startedAt().toString());
        json.set("input", identity.input());
        state.variables().forEach(json.putObject("variables")::set);
        json.set("activity", activity(state.activity()));
        return json;
    }

    /** @throws IllegalArgumentException if {@code json} is not what {@link #toJson} of this or an earlier version gave */
    public static ExecutionState fromJson(JsonNode json) {
        if (json.path("format").intValue() != FORMAT) {
            throw new IllegalArgumentException("an execution stored in format " + json.path("format") + "; this program reads format " + FORMAT);
        }
        ExecutionIdentity identity = new ExecutionIdentity(json.path("executionArn").textValue(), json.path("name").textValue(),
                json.path("stateMachineArn").textValue(), json.path("stateMachineName").textValue(), json.path("roleArn").textValue(),
                instant(json, "startedAt"), json.get("input"));
        Map<String, JsonNode> variables = new LinkedHashMap<>();
        json.path("variables").properties().forEach(entry -> variables.put(entry.getKey(), entry.getValue()));
        return new ExecutionState(identity, variables, activity(json.path("activity")), json.path("lastEventId").longValue());
    }

    private static ObjectNode activity(Activity activity) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        return switch (activity) {
            case Activity.Entering(String state, JsonNode input) -> json.put("kind", "entering").put("state", state).set("input", input);
            case Activity.TaskInFlight(Visit visit, long token, String resource, JsonNode arguments, long seconds, Instant deadline) -> {
                json.put("kind", "task").put("token", token).put("resource", resource).put("timeoutSeconds", seconds);
                json.put("deadline", deadline.toString()).set("visit", visit(visit));
                yield json.set("arguments", arguments);
            }
            case Activity.RetryPending(Visit visit, Instant at) -> json.put("kind", "retry").put("at", at.toString()).set("visit", visit(visit));
            case Activity.Waiting(Visit visit, Instant until) -> json.put("kind", "wait").put("until", until.toString()).set("visit", visit(visit));
            case Activity.Ended(ExecutionResult result, Instant at) ->
                json.put("kind", "ended").put("at", at.toString()).set("result", result(result));
        };
    }

    private static Activity activity(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "entering" -> new Activity.Entering(json.path("state").textValue(), json.get("input"));
            case "task" -> new Activity.TaskInFlight(visit(json.path("visit")), json.path("token").longValue(),
                    json.path("resource").textValue(), json.get("arguments"), json.path("timeoutSeconds").longValue(), instant(json, "deadline"));
            case "retry" -> new Activity.RetryPending(visit(json.path("visit")), instant(json, "at"));
            case "wait" -> new Activity.Waiting(visit(json.path("visit")), instant(json, "until"));
            case "ended" -> new Activity.Ended(result(json.path("result")), instant(json, "at"));
            default -> throw new IllegalArgumentException("an execution with an activity of the unknown kind " + json.path("kind"));
        };
    }

    private static ObjectNode visit(Visit visit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", visit.state()).put("enteredAt", visit.enteredAt().toString());
        ArrayNode retries = json.put("enteredEventId", visit.enteredEventId()).putArray("retries");
        visit.retries().forEach(retries::add);
        return json.set("input", visit.input());
    }

    private static Visit visit(JsonNode json) {
        List<Integer> retries = new ArrayList<>();
        json.path("retries").forEach(count -> retries.add(count.intValue()));
        return new Visit(json.path("state").textValue(), instant(json, "enteredAt"), json.path("enteredEventId").longValue(),
                json.get("input"), List.copyOf(retries));
    }

    private static ObjectNode result(ExecutionResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("status", result.status());
        return switch (result) {
            case ExecutionResult.Succeeded(JsonNode output) -> json.set("output", output);
            case ExecutionResult.Failed(var error, var cause) -> failure(json, error, cause);
            case ExecutionResult.Aborted(var error, var cause) -> failure(json, error, cause);
            case ExecutionResult.TimedOut() -> json;
        };
    }

    private static ObjectNode failure(ObjectNode json, Optional<String> error, Optional<String> cause) {
        error.ifPresent(name -> json.put("error", name));
        cause.ifPresent(text -> json.put("cause", text));
        return json;
    }

    private static ExecutionResult result(JsonNode json) {
        Optional<String> error = Optional.ofNullable(json.path("error").textValue());
        Optional<String> cause = Optional.ofNullable(json.path("cause").textValue());
        return switch (json.path("status").asText()) {
            case "SUCCEEDED" -> new ExecutionResult.Succeeded(json.get("output"));
            case "FAILED" -> new ExecutionResult.Failed(error, cause);
            case "ABORTED" -> new ExecutionResult.Aborted(error, cause);
            case "TIMED_OUT" -> new ExecutionResult.TimedOut();
            default -> throw new IllegalArgumentException("an execution with the unknown status " + json.path("status"));
        };
    }

    private static Instant instant(JsonNode json, String field) {
        return Instant.parse(json.path(field).textValue());
    }
}
