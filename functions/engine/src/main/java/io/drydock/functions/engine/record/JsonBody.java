package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.store.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Items whose body is JSON. */
final class JsonBody {
    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonBody() {
    }

    static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** @throws UncheckedIOException if the body is not JSON */
    static JsonNode of(Item item) {
        try {
            return JSON.readTree(item.body());
        } catch (IOException malformed) {
            throw new UncheckedIOException("the item " + item.key() + " does not hold JSON", malformed);
        }
    }
}
