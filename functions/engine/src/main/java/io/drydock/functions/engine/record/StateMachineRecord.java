package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * A state machine as it is stored.
 *
 * @param definition in the Amazon States Language
 * @param revisionId changes with every update
 */
public record StateMachineRecord(String arn, String name, String definition, String roleArn, Instant createdAt, Instant updatedAt,
        String revisionId) {
    ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("arn", arn).put("name", name).put("definition", definition).put("roleArn", roleArn)
                .put("createdAt", createdAt.toString()).put("updatedAt", updatedAt.toString()).put("revisionId", revisionId);
    }

    static StateMachineRecord fromJson(JsonNode json) {
        return new StateMachineRecord(json.path("arn").textValue(), json.path("name").textValue(), json.path("definition").textValue(),
                json.path("roleArn").textValue(), Instant.parse(json.path("createdAt").textValue()),
                Instant.parse(json.path("updatedAt").textValue()), json.path("revisionId").textValue());
    }
}
