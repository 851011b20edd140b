package io.drydock.design.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.value.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Parts that the JSON form of the applied model is made of. A field that was not understood is an object with the one key
 * {@code malformed} (and what was written) or {@code misshapen}; what is absent or empty is left out.
 */
final class JsonFields {
    private static final String MALFORMED = "malformed";
    private static final String MISSHAPEN = "misshapen";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonFields() {
    }

    static <T> void put(ObjectNode object, String key, Field<T> field, Function<T, JsonNode> json) {
        switch (field) {
            case Field.Absent<T> _ -> { }
            case Field.Present<T>(T content) -> object.set(key, json.apply(content));
            case Field.Malformed<T>(String text) -> object.putObject(key).put(MALFORMED, text);
            case Field.Misshapen<T> _ -> object.putObject(key).put(MISSHAPEN, true);
        }
    }

    static void putText(ObjectNode object, String key, Field<String> field) {
        put(object, key, field, JSON::textNode);
    }

    static <T> Field<T> field(JsonNode object, String key, Function<JsonNode, T> reader) {
        JsonNode value = object.get(key);
        if (value == null) {
            return Field.absent();
        }
        if (value.has(MALFORMED)) {
            return new Field.Malformed<>(value.get(MALFORMED).textValue());
        }
        return value.has(MISSHAPEN) ? new Field.Misshapen<>() : Field.of(reader.apply(value));
    }

    static Field<String> textField(JsonNode object, String key) {
        return field(object, key, JsonNode::textValue);
    }

    static void put(ObjectNode object, String key, Optional<String> text) {
        text.ifPresent(present -> object.put(key, present));
    }

    static Optional<String> text(JsonNode object, String key) {
        return Optional.ofNullable(object.get(key)).map(JsonNode::textValue);
    }

    /** @throws IllegalArgumentException if there is no text at {@code key} */
    static String needed(JsonNode object, String key) {
        return text(object, key)
                .orElseThrow(() -> new IllegalArgumentException("the applied model of a node has no text at '" + key + "': " + object));
    }

    static void put(ObjectNode object, String key, List<String> texts) {
        putList(object, key, texts, JSON::textNode);
    }

    static List<String> texts(JsonNode object, String key) {
        return list(object, key, JsonNode::textValue);
    }

    static void put(ObjectNode object, String key, Map<String, String> texts) {
        putMap(object, key, texts, JSON::textNode);
    }

    static Map<String, String> textMap(JsonNode object, String key) {
        return map(object, key, JsonNode::textValue);
    }

    static <T> void putList(ObjectNode object, String key, List<T> items, Function<T, JsonNode> json) {
        if (!items.isEmpty()) {
            ArrayNode array = object.putArray(key);
            items.forEach(item -> array.add(json.apply(item)));
        }
    }

    static <T> List<T> list(JsonNode object, String key, Function<JsonNode, T> reader) {
        List<T> items = new ArrayList<>();
        object.path(key).forEach(item -> items.add(reader.apply(item)));
        return Collections.unmodifiableList(items);
    }

    static <T> void putMap(ObjectNode object, String key, Map<String, T> entries, Function<T, JsonNode> json) {
        if (!entries.isEmpty()) {
            ObjectNode map = object.putObject(key);
            entries.forEach((name, entry) -> map.set(name, json.apply(entry)));
        }
    }

    static <T> Map<String, T> map(JsonNode object, String key, Function<JsonNode, T> reader) {
        return namedMap(object, key, (_, value) -> reader.apply(value));
    }

    /** Of entries that hold their names themselves. */
    static <T> Map<String, T> namedMap(JsonNode object, String key, BiFunction<String, JsonNode, T> reader) {
        Map<String, T> entries = new LinkedHashMap<>();
        object.path(key).properties().forEach(entry -> entries.put(entry.getKey(), reader.apply(entry.getKey(), entry.getValue())));
        return Collections.unmodifiableMap(entries);
    }
}
