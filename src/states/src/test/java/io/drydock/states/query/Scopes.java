package io.drydock.states.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

/** Scopes for tests. */
public final class Scopes {
    private static final ObjectMapper JSON = new ObjectMapper();
    public static final Instant NOW = Instant.parse("2026-01-31T12:00:00.500Z");

    private Scopes() {
    }

    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    /** Of {@code input}, with a small context object and the variables v, list and empty. */
    public static QueryScope of(String input) {
        ObjectNode context = (ObjectNode) json("{\"Execution\": {\"Id\": \"arn:1\", \"Input\": {}}, \"State\": {\"Name\": \"S\"}}");
        Map<String, JsonNode> variables = Map.of("v", json("{\"a\": 1}"), "list", json("[10, 20]"), "empty", json("null"));
        return QueryScope.of(json(input), () -> context, variables, NOW, new Random(1));
    }

    /** Fails when a template has a problem. */
    public static Templates.Problems none() {
        return (field, message) -> {
            throw new AssertionError(field + ": " + message);
        };
    }
}
