package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * What a person says of work that a step asked for.
 *
 * @param done whether it was done; false: it could not be done
 * @param by who says so
 * @param note why, or what is worth knowing; may be empty
 * @param at when it was said
 */
public record Confirmation(boolean done, String by, String note, Instant at) {
    /** The form in which it is stored and shown: {@code {"done", "by", "note", "at"}}. */
    public ObjectNode toJson() {
        return JsonNodeFactory.instance.objectNode().put("done", done).put("by", by).put("note", note).put("at", at.toString());
    }

    static Confirmation fromJson(JsonNode json) {
        return new Confirmation(json.path("done").asBoolean(), json.path("by").asText(), json.path("note").asText(),
                Json.instant(json, "at").orElseThrow());
    }
}
