package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.ExecutionIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * An execution as ListExecutions shows it.
 *
 * @param mapRunArn of a child execution of a Map state
 * @param itemCount of such a child: how many items it got
 */
public record ExecutionLine(String arn, String stateMachineArn, String name, String status, Instant startedAt, Optional<Instant> stoppedAt,
        Optional<String> mapRunArn, Optional<String> stateMachineVersionArn, Optional<String> stateMachineAliasArn, int redriveCount,
        Optional<Instant> redrivenAt, Optional<Integer> itemCount) {
    static ExecutionLine of(ExecutionRecord execution) {
        ExecutionIdentity identity = execution.identity();
        return new ExecutionLine(identity.executionArn(), identity.stateMachineArn(), identity.name(), execution.status(), identity.startedAt(),
                execution.end().map(end -> end.at()), identity.origin().map(ExecutionIdentity.Origin::mapRunArn), execution.stateMachineVersionArn(),
                execution.stateMachineAliasArn(), execution.redriveCount(), execution.redrivenAt(), identity.origin().map(_ -> items(identity)));
    }

    /** Without an "ItemBatcher" it is one. */
    private static int items(ExecutionIdentity child) {
        JsonNode batch = child.input().path("Items");
        return batch.isArray() && !batch.isEmpty() ? batch.size() : 1;
    }

    /** Orders by the start, then by name. */
    String sort() {
        return "%015d#%s".formatted(startedAt.toEpochMilli(), name);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", arn).put("stateMachineArn", stateMachineArn).put("name", name)
                .put("status", status).put("startedAt", startedAt.toString());
        stoppedAt.ifPresent(at -> json.put("stoppedAt", at.toString()));
        mapRunArn.ifPresent(of -> json.put("mapRunArn", of));
        stateMachineVersionArn.ifPresent(of -> json.put("versionArn", of));
        stateMachineAliasArn.ifPresent(of -> json.put("aliasArn", of));
        json.put("redriveCount", redriveCount);
        redrivenAt.ifPresent(at -> json.put("redrivenAt", at.toString()));
        itemCount.ifPresent(count -> json.put("itemCount", count));
        return json;
    }

    static ExecutionLine fromJson(JsonNode json) {
        return new ExecutionLine(json.path("arn").textValue(), json.path("stateMachineArn").textValue(), json.path("name").textValue(),
                json.path("status").textValue(), Instant.parse(json.path("startedAt").textValue()), text(json, "stoppedAt").map(Instant::parse),
                text(json, "mapRunArn"), text(json, "versionArn"), text(json, "aliasArn"), json.path("redriveCount").intValue(),
                text(json, "redrivenAt").map(Instant::parse), Optional.ofNullable(json.get("itemCount")).map(JsonNode::intValue));
    }

    private static Optional<String> text(JsonNode json, String member) {
        return Optional.ofNullable(json.path(member).textValue());
    }
}
