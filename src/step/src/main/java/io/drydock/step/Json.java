package io.drydock.step;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Reading and writing JSON trees. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a JSON tree can't be written: " + e.getOriginalMessage(), e);
        }
    }

    static JsonNode parse(byte[] bytes, String what) {
        try {
            return MAPPER.readTree(bytes);
        } catch (IOException e) {
            throw new IllegalStateException(what + " is no JSON: " + e.getMessage(), e);
        }
    }

    static Optional<String> text(JsonNode json, String name) {
        return present(json, name).map(JsonNode::asText);
    }

    static Optional<Instant> instant(JsonNode json, String name) {
        return text(json, name).map(Instant::parse);
    }

    static Optional<JsonNode> present(JsonNode json, String name) {
        return Optional.ofNullable(json.get(name)).filter(value -> !value.isNull());
    }
}
