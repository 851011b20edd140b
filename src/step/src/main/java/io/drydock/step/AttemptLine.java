package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/**
 * One ended attempt in a step's history.
 *
 * @param number counted per input
 * @param digest of the input it was made for
 * @param result the outcome's status, {@code unavailable} for one that may be repeated, {@code lost} for one whose worker gave no more
 *         sign of life, {@code replaced} for one whose input changed while its work was in progress
 */
public record AttemptLine(int number, String digest, String result, String reason, Instant startedAt, Instant finishedAt) {
    static final String UNAVAILABLE = "unavailable";
    static final String LOST = "lost";
    static final String REPLACED = "replaced";

    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("number", number);
        json.put("digest", digest);
        json.put("result", result);
        json.put("reason", reason);
        json.put("startedAt", startedAt.toString());
        json.put("finishedAt", finishedAt.toString());
        return json;
    }

    static AttemptLine fromJson(JsonNode json) {
        return new AttemptLine(json.path("number").asInt(), json.path("digest").asText(), json.path("result").asText(),
                json.path("reason").asText(), Instant.parse(json.path("startedAt").asText()),
                Instant.parse(json.path("finishedAt").asText()));
    }
}
