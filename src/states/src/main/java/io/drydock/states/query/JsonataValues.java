package io.drydock.states.query;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON as the JSONata library wants it, and back. The library tells null (a value) from nothing (Java's null). */
final class JsonataValues {
    private static final double EXACT_INTEGERS = 9_007_199_254_740_992d;

    private JsonataValues() {
    }

    static Object fromJson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                node.properties().forEach(entry -> map.put(entry.getKey(), fromJson(entry.getValue())));
                yield map;
            }
            case ARRAY -> {
                List<Object> list = new ArrayList<>(node.size());
                node.forEach(element -> list.add(fromJson(element)));
                yield list;
            }
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> number(node);
            default -> Jsonata.NULL_VALUE;
        };
    }

    private static Number number(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToInt()) {
            return node.intValue();
        }
        return node.isIntegralNumber() && node.canConvertToLong() ? (Number) node.longValue() : (Number) node.doubleValue();
    }

    /** Absent if there is a function in it. */
    static Optional<JsonNode> toJson(Object value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case null -> Optional.of(nodes.nullNode());
            case String text -> Optional.of(nodes.textNode(text));
            case Boolean truth -> Optional.of(nodes.booleanNode(truth));
            case Integer number -> Optional.of(nodes.numberNode(number));
            case Long number -> Optional.of(whole(number));
            case Number number -> Optional.of(number(number.doubleValue()));
            case Map<?, ?> map -> {
                ObjectNode object = nodes.objectNode();
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    Optional<JsonNode> member = toJson(entry.getValue());
                    if (member.isEmpty()) {
                        yield Optional.empty();
                    }
                    object.set(String.valueOf(entry.getKey()), member.get());
                }
                yield Optional.of(object);
            }
            case List<?> list -> {
                ArrayNode array = nodes.arrayNode(list.size());
                for (Object element : list) {
                    Optional<JsonNode> member = toJson(element);
                    if (member.isEmpty()) {
                        yield Optional.empty();
                    }
                    array.add(member.get());
                }
                yield Optional.of(array);
            }
            case Object other -> other == Jsonata.NULL_VALUE ? Optional.of(nodes.nullNode()) : Optional.empty();
        };
    }

    private static JsonNode number(double number) {
        boolean whole = Math.rint(number) == number && Math.abs(number) <= EXACT_INTEGERS;
        return whole ? whole((long) number) : JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode whole(long number) {
        return (int) number == number ? JsonNodeFactory.instance.numberNode((int) number) : JsonNodeFactory.instance.numberNode(number);
    }
}
