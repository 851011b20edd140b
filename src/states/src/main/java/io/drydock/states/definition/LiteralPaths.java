package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.Map;

/** Warns of strings that look like paths or function calls in places where they are taken literally. */
final class LiteralPaths {
    private LiteralPaths() {
    }

    static boolean looksLikePath(String text) {
        return text.equals("$") || text.startsWith("$.") || text.startsWith("$[") || text.startsWith("$$.");
    }

    /** Members of a payload template whose names lack the suffix {@code .$}. */
    static void warn(JsonNode payload, String field, Fields fields) {
        switch (payload) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    if (!member.getKey().endsWith(".$") && looksDynamic(member.getValue())) {
                        fields.diagnostics().warning(Code.NO_DOLLAR, fields.at(field), "No .$ on the field '" + member.getKey()
                                + "', whose value appears to be a JSONPath or Intrinsic Function; it is taken literally");
                    }
                    warn(member.getValue(), field, fields);
                }
            }
            case JsonNode other -> other.forEach(element -> warn(element, field, fields));
        }
    }

    /** Members of "Result", none of which is ever evaluated. */
    static void warnOfStatic(JsonNode result, Fields fields) {
        switch (result) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    if (member.getKey().endsWith(".$")) {
                        warnOfStatic(fields);
                    }
                    warnOfStatic(member.getValue(), fields);
                }
            }
            case JsonNode value when looksDynamic(value) -> warnOfStatic(fields);
            case JsonNode other -> other.forEach(element -> warnOfStatic(element, fields));
        }
    }

    private static void warnOfStatic(Fields fields) {
        fields.diagnostics().warning(Code.PASS_RESULT_IS_STATIC, fields.at("Result"),
                "Result is static: what looks like a path in it is taken literally; Parameters takes paths");
    }

    private static boolean looksDynamic(JsonNode value) {
        return value.isTextual() && (looksLikePath(value.textValue()) || value.textValue().startsWith("States.") && value.textValue().endsWith(")"));
    }
}
