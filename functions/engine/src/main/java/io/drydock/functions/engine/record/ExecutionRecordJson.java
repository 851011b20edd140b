package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.End;
import io.drydock.states.execution.EndCodec;
import io.drydock.states.execution.ExecutionIdentity;
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
        execution.end().ifPresent(end -> json.set("end", EndCodec.toJson(end)));
        json.put("redriveCount", execution.redriveCount());
        execution.redrivenAt().ifPresent(at -> json.put("redrivenAt", at.toString()));
        return json.put("lastEventId", execution.lastEventId());
    }

    /** @throws IllegalArgumentException if {@code json} is not what {@link #toJson} gave */
    static ExecutionRecord fromJson(JsonNode json) {
        if (!json.has("identity")) {
            throw new IllegalArgumentException("an execution in a form that this program does not read");
        }
        Optional<End> end = Optional.ofNullable(json.get("end")).map(EndCodec::fromJson);
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

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.path(member).textValue());
    }

    private static Optional<Instant> instant(JsonNode json, String member) {
        return text(json, member).map(Instant::parse);
    }
}
