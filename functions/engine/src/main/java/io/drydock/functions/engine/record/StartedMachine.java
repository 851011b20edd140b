package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What an execution's state machine was when it was started, beside the definition, and what came with the request.
 *
 * @param updatedAt when that revision was made
 */
public record StartedMachine(Instant updatedAt, Optional<String> revisionId, StateMachineSettings settings, Optional<String> traceHeader) {
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("updatedAt", updatedAt.toString());
        revisionId.ifPresent(id -> json.put("revisionId", id));
        traceHeader.ifPresent(header -> json.put("traceHeader", header));
        json.set("settings", settings.toJson());
        return json;
    }

    static StartedMachine fromJson(JsonNode json) {
        return new StartedMachine(Instant.parse(json.path("updatedAt").textValue()), Optional.ofNullable(json.path("revisionId").textValue()),
                StateMachineSettings.fromJson(json.path("settings")), Optional.ofNullable(json.path("traceHeader").textValue()));
    }
}
