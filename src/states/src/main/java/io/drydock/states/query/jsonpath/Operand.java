package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;

/** One side of a comparison in a filter. */
sealed interface Operand {
    /** Null where a path leads nowhere. */
    JsonNode value(JsonNode at, JsonNode root);

    record Literal(JsonNode value) implements Operand {
        @Override
        public JsonNode value(JsonNode at, JsonNode root) {
            return value;
        }
    }

    /** @param fromRoot whether it begins with {@code $} rather than {@code @} */
    record Path(JsonPath path, boolean fromRoot) implements Operand {
        @Override
        public JsonNode value(JsonNode at, JsonNode root) {
            try {
                return path.read(fromRoot ? root : at, root);
            } catch (PathNotFound _) {
                return null;
            }
        }
    }
}
