package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import io.drydock.states.query.JsonataExpression;

/** Checks the expressions in a field's value before anything runs. */
final class Expressions {
    private Expressions() {
    }

    static boolean isExpression(JsonNode value) {
        return JsonataExpression.isExpression(value);
    }

    static void check(JsonNode template, String location, Diagnostics diagnostics) {
        switch (template) {
            case ObjectNode object ->
                object.properties().forEach(entry -> check(entry.getValue(), location + "/" + entry.getKey(), diagnostics));
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    check(array.get(i), location + "[" + i + "]", diagnostics);
                }
            }
            case JsonNode value when isExpression(value) -> new JsonataExpression(value.textValue()).syntaxError()
                    .ifPresent(error -> diagnostics.error(Code.INVALID_JSONATA_EXPRESSION, location, error));
            case JsonNode value when value.isTextual() && halfExpression(value.textValue()) -> diagnostics.warning(
                    Code.INVALID_JSONATA_EXPRESSION, location, "only a string that begins with {% and ends with %} is an expression; this one is "
                            + "taken literally");
            case JsonNode _ -> {
            }
        }
    }

    private static boolean halfExpression(String text) {
        return text.startsWith("{%") || text.endsWith("%}");
    }
}
