package io.drydock.states.query;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * JSON as the JSONata library wants it, and back. The library tells null (a value) from nothing (Java's null). Objects and arrays are views:
 * what an expression only hands on is never converted.
 */
final class JsonataValues {
    private static final double EXACT_INTEGERS = 9_007_199_254_740_992d;

    private JsonataValues() {
    }

    static Object fromJson(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> new JsonataObject((ObjectNode) node);
            case ARRAY -> new JsonataArray((ArrayNode) node);
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
            case JsonataObject object -> Optional.of(object.node());
            case JsonataArray array -> Optional.of(array.node());
            case String text -> Optional.of(nodes.textNode(text));
            case Boolean truth -> Optional.of(nodes.booleanNode(truth));
            case Integer number -> Optional.of(nodes.numberNode(number));
            case Long number -> Optional.of(whole(number));
            case Number number -> Optional.of(number(number.doubleValue()));
            case Map<?, ?> map -> object(map);
            case List<?> list -> array(list);
            case Object other -> other == Jsonata.NULL_VALUE ? Optional.of(nodes.nullNode()) : Optional.empty();
        };
    }

    private static Optional<JsonNode> object(Map<?, ?> map) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Optional<JsonNode> member = toJson(entry.getValue());
            if (member.isEmpty()) {
                return Optional.empty();
            }
            object.set(String.valueOf(entry.getKey()), member.get());
        }
        return Optional.of(object);
    }

    private static Optional<JsonNode> array(List<?> list) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(list.size());
        for (Object element : list) {
            Optional<JsonNode> member = toJson(element);
            if (member.isEmpty()) {
                return Optional.empty();
            }
            array.add(member.get());
        }
        return Optional.of(array);
    }

    /** JSON has no infinity: AWS gives its name, as text. */
    private static JsonNode number(double number) {
        if (!Double.isFinite(number)) {
            return JsonNodeFactory.instance.textNode(Double.toString(number));
        }
        boolean whole = Math.rint(number) == number && Math.abs(number) <= EXACT_INTEGERS;
        return whole ? whole((long) number) : JsonNodeFactory.instance.numberNode(number);
    }

    private static JsonNode whole(long number) {
        return (int) number == number ? JsonNodeFactory.instance.numberNode((int) number) : JsonNodeFactory.instance.numberNode(number);
    }
}
