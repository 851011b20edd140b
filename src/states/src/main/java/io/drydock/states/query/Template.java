package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A field whose value is JSON with expressions in it: every string that is wholly {@code {% … %}} stands for what the expression gives
 * ("Transforming data with JSONata in Step Functions").
 */
public final class Template {
    private Template() {
    }

    /**
     * The field's value with every expression replaced by what it gives.
     *
     * @param field the field's name, for messages
     * @throws QueryFailure if an expression gives nothing or fails
     */
    public static JsonNode evaluate(JsonNode template, String field, QueryScope scope) throws QueryFailure {
        return switch (template) {
            case ObjectNode object -> {
                ObjectNode result = JsonNodeFactory.instance.objectNode();
                for (Map.Entry<String, JsonNode> entry : object.properties()) {
                    result.set(entry.getKey(), evaluate(entry.getValue(), field + "/" + entry.getKey(), scope));
                }
                yield result;
            }
            case ArrayNode array -> {
                ArrayNode result = JsonNodeFactory.instance.arrayNode(array.size());
                for (int i = 0; i < array.size(); i++) {
                    result.add(evaluate(array.get(i), field + "[" + i + "]", scope));
                }
                yield result;
            }
            case JsonNode value when JsonataExpression.isExpression(value) -> new JsonataExpression(value.textValue()).evaluate(field, scope);
            case JsonNode value -> value;
        };
    }
}
