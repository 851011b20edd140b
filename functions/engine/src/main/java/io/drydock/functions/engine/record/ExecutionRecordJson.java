package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import java.time.Instant;
import java.util.Optional;

/** An {@link ExecutionRecord} as JSON and back. */
final class ExecutionRecordJson {
    private ExecutionRecordJson() {
    }

    static ObjectNode toJson(ExecutionRecord execution) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("identity", identity(execution.identity()));
        json.put("type", execution.type());
        execution.stateMachineVersionArn().ifPresent(arn -> json.put("versionArn", arn));
        execution.stateMachineAliasArn().ifPresent(arn -> json.put("aliasArn", arn));
        execution.end().ifPresent(end -> json.set("end", result(end.result()).put("at", end.at().toString())));
        json.put("redriveCount", execution.redriveCount());
        execution.redrivenAt().ifPresent(at -> json.put("redrivenAt", at.toString()));
        return json.put("lastEventId", execution.lastEventId());
    }

    static ExecutionRecord fromJson(JsonNode json) {
        Optional<End> end = Optional.ofNullable(json.get("end")).map(of -> new End(result(of), instant(of, "at").orElseThrow()));
        return new ExecutionRecord(identity(json.path("identity")), json.path("type").textValue(), text(json, "versionArn"), text(json, "aliasArn"),
                end, json.path("redriveCount").intValue(), instant(json, "redrivenAt"), json.path("lastEventId").longValue());
    }

    private static ObjectNode identity(ExecutionIdentity identity) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", identity.executionArn()).put("name", identity.name())
                .put("stateMachineArn", identity.stateMachineArn()).put("stateMachineName", identity.stateMachineName())
                .put("roleArn", identity.roleArn()).put("startedAt", identity.startedAt().toString()).set("input", identity.input());
        identity.origin().ifPresent(origin -> json.putObject("origin").put("parentArn", origin.parentArn()).put("branch", origin.branch())
                .put("mapRunArn", origin.mapRunArn()).put("mapState", origin.mapState()));
        return json;
    }

    private static ExecutionIdentity identity(JsonNode json) {
        JsonNode from = json.path("origin");
        Optional<ExecutionIdentity.Origin> origin = from.isMissingNode() ? Optional.empty() : Optional.of(new ExecutionIdentity.Origin(
                from.path("parentArn").textValue(), from.path("branch").textValue(), from.path("mapRunArn").textValue(),
                from.path("mapState").textValue()));
        return new ExecutionIdentity(json.path("arn").textValue(), json.path("name").textValue(), json.path("stateMachineArn").textValue(),
                json.path("stateMachineName").textValue(), json.path("roleArn").textValue(), instant(json, "startedAt").orElseThrow(),
                json.path("input"), origin);
    }

    private static ObjectNode result(ExecutionResult result) {
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

    private static void failure(ObjectNode json, Optional<String> error, Optional<String> cause) {
        error.ifPresent(name -> json.put("error", name));
        cause.ifPresent(text -> json.put("cause", text));
    }

    private static ExecutionResult result(JsonNode json) {
        return switch (json.path("status").asText()) {
            case "SUCCEEDED" -> new ExecutionResult.Succeeded(json.path("output"));
            case "FAILED" -> new ExecutionResult.Failed(text(json, "error"), text(json, "cause"));
            case "ABORTED" -> new ExecutionResult.Aborted(text(json, "error"), text(json, "cause"));
            case "TIMED_OUT" -> new ExecutionResult.TimedOut();
            case String other -> throw new IllegalArgumentException("no execution ends as '" + other + "'");
        };
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.path(member).textValue());
    }

    private static Optional<Instant> instant(JsonNode json, String member) {
        return text(json, member).map(Instant::parse);
    }
}
