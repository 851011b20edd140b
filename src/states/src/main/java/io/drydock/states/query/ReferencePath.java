package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.model.ErrorName;
import io.drydock.states.query.jsonpath.InvalidPath;
import io.drydock.states.query.jsonpath.JsonPath;
import java.util.List;

/**
 * A path to exactly one place, such as {@code $.a.b[2]} ("Reference Paths" in the Amazon States Language).
 *
 * @param text as it stands in the definition
 * @param steps names (String) and indexes (Integer), outermost first
 */
public record ReferencePath(String text, List<Object> steps) {
    private static final String RESULT_PATH = "ResultPath";

    /** @throws IllegalArgumentException if it is not a reference path; the message is AWS's */
    public static ReferencePath parse(String text) {
        try {
            return new ReferencePath(text, JsonPath.parse(text).reference());
        } catch (InvalidPath invalid) {
            throw new IllegalArgumentException("Value is not a Reference Path"
                    + (text.startsWith("$") ? "" : ": Reference path didn't start with '$'"), invalid);
        }
    }

    /**
     * {@code into} with {@code value} at this place; objects on the way are made where they are missing. Neither argument is changed: what lies
     * on the way is copied, the rest is shared.
     *
     * @throws QueryFailure States.ReferencePathConflict if the place can't be there: a name in what is no object, an index that an array doesn't
     *     have
     */
    public JsonNode put(JsonNode into, JsonNode value) throws QueryFailure {
        JsonNode whole = put(into, 0, value);
        if (whole == null) {
            throw new QueryFailure(ErrorName.REFERENCE_PATH_CONFLICT, RESULT_PATH, "Unable to apply ReferencePath " + text + " to input " + into);
        }
        return whole;
    }

    /** Null if it can't be done. */
    private JsonNode put(JsonNode into, int step, JsonNode value) {
        if (step == steps.size()) {
            return value;
        }
        return switch (steps.get(step)) {
            case String name when into == null -> member(JsonNodeFactory.instance.objectNode(), name, step, value);
            case String name when into instanceof ObjectNode object -> member(object, name, step, value);
            case Integer index when into instanceof ArrayNode array && index < array.size() -> element(array, index, step, value);
            default -> null;
        };
    }

    private JsonNode member(ObjectNode object, String name, int step, JsonNode value) {
        JsonNode member = put(object.get(name), step + 1, value);
        return member == null ? null : JsonNodeFactory.instance.objectNode().<ObjectNode>setAll(object).set(name, member);
    }

    private JsonNode element(ArrayNode array, int index, int step, JsonNode value) {
        JsonNode element = put(array.get(index), step + 1, value);
        if (element == null) {
            return null;
        }
        ArrayNode copy = JsonNodeFactory.instance.arrayNode(array.size()).addAll(array);
        copy.set(index, element);
        return copy;
    }
}
