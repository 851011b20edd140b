package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** An activity: work that workers fetch. */
public record ActivityRecord(String arn, String name, Instant createdAt, Encryption encryption) {
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", arn).put("name", name).put("createdAt", createdAt.toString());
        json.set("encryption", encryption.toJson());
        return json;
    }

    static ActivityRecord fromJson(JsonNode json) {
        return new ActivityRecord(json.path("arn").textValue(), json.path("name").textValue(), Instant.parse(json.path("createdAt").textValue()),
                Encryption.fromJson(json.path("encryption")));
    }
}
