package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks what the expressions of one field refer to, besides their syntax: an expression has no value of its own to start from, and
 * {@code $states} has what there is at that moment of the state ("Reserved variable: $states").
 *
 * @param known the members of {@code $states}
 */
record JsonataTexts(Fields fields, Set<String> known) {
    static final String HALF_EXPRESSION = "JSONata string must start with {% and end with %}";
    /** Characters; the time to read a longer one grows with the square of its length. */
    private static final int MAX_LENGTH = 65_536;
    private static final Set<String> WITH_RESULT = Set.of("Task", "Parallel", "Map");
    /** Strings, quoted names and comments: nothing in them is a reference. What is not closed goes on to the end, or it would be read again. */
    private static final Pattern QUOTED = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*+(?:\"|\\\\?$)|'(?:\\\\.|[^'\\\\])*+(?:'|\\\\?$)|`[^`]*+(?:`|$)"
            + "|/\\*(?:[^*]|\\*(?!/))*+(?:\\*/|$)", Pattern.DOTALL);
    private static final Pattern ROOT = Pattern.compile("\\$\\$(?![\\p{L}\\p{N}_$])");
    private static final Pattern STATES = Pattern.compile("(?<![\\p{L}\\p{N}_$])\\$states\\s*\\.\\s*([\\p{L}_][\\p{L}\\p{N}_]*)");

    static boolean isExpression(String text) {
        return text.startsWith("{%") && text.endsWith("%}") && text.length() >= 4;
    }

    /**
     * Reports what is wrong in {@code value}, which stands in the field {@code field}.
     *
     * @return whether its expressions are short enough to be compiled
     */
    static boolean check(JsonNode value, String field, Fields fields) {
        return new JsonataTexts(fields, known(field, fields)).check(value, field);
    }

    /** The result is there once there is one, and an error only where it is caught. */
    private static Set<String> known(String field, Fields fields) {
        Set<String> known = new HashSet<>(Set.of("input", "context"));
        if (field.equals("Output") || field.equals("Assign")) {
            if (fields.path().isEmpty() && WITH_RESULT.contains(fields.object().path("Type").asText())) {
                known.add("result");
            }
            if (fields.path().startsWith("Catch[")) {
                known.add("errorOutput");
            }
        }
        return known;
    }

    private boolean check(JsonNode value, String field) {
        boolean shortEnough = true;
        switch (value) {
            case ObjectNode object -> {
                for (Map.Entry<String, JsonNode> member : object.properties()) {
                    shortEnough &= check(member.getValue(), field + "/" + member.getKey());
                }
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    shortEnough &= check(array.get(i), field + "[" + i + "]");
                }
            }
            case JsonNode text when text.isTextual() && text.textValue().startsWith("{%") -> shortEnough = checkText(text.textValue(), field);
            case JsonNode _ -> {
            }
        }
        return shortEnough;
    }

    private boolean checkText(String text, String field) {
        if (!isExpression(text)) {
            fields.invalid(field, HALF_EXPRESSION);
        } else if (text.length() > MAX_LENGTH) {
            fields.diagnostics().error(Code.INVALID_JSONATA_EXPRESSION, fields.at(field), "The expression is longer than " + MAX_LENGTH
                    + " characters");
            return false;
        } else {
            references(text, field);
        }
        return true;
    }

    private void references(String expression, String field) {
        String text = QUOTED.matcher(expression).replaceAll(" ");
        if (ROOT.matcher(text).find()) {
            unsupported(field, "Reference to '$$' is not supported.");
        }
        Matcher members = STATES.matcher(text);
        while (members.find()) {
            if (!known.contains(members.group(1))) {
                unsupported(field, "Field '$states." + members.group(1) + "' does not exist.");
            }
        }
    }

    private void unsupported(String field, String message) {
        fields.diagnostics().error(Code.UNSUPPORTED_JSONATA_EXPRESSION, fields.at(field), message);
    }
}
