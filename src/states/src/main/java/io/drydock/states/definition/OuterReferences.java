package io.drydock.states.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.definition.Diagnostic.Code;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Warns of variables that an item processor refers to and will not have: it runs as child executions, which see no variable of their parent
 * ("Passing data between states with variables", "Variable scope").
 *
 * @param variables of the workflows around the processor, without those that it assigns itself
 */
record OuterReferences(Set<String> variables, Diagnostics diagnostics) {
    private static final Pattern REFERENCE = Pattern.compile("(?<!\\$)\\$(\\p{L}[\\p{L}\\p{N}_]*+)(?!\\s*+:=)");

    void check(Fields processor) {
        if (!variables.isEmpty()) {
            check(processor.object(), processor.location());
        }
    }

    private void check(JsonNode value, String location) {
        switch (value) {
            case ObjectNode object -> object.properties().forEach(member -> {
                if (member.getValue().isTextual() && evaluated(member.getKey(), member.getValue().textValue())) {
                    checkText(member.getValue().textValue(), location + "/" + member.getKey());
                } else {
                    check(member.getValue(), location + "/" + member.getKey());
                }
            });
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    check(array.get(i), location + "[" + i + "]");
                }
            }
            case JsonNode text when text.isTextual() && text.textValue().startsWith("{%") -> checkText(text.textValue(), location);
            case JsonNode _ -> {
            }
        }
    }

    private static boolean evaluated(String member, String text) {
        return text.startsWith("{%") || member.endsWith(".$") || member.endsWith("Path") || member.equals("Variable");
    }

    private void checkText(String text, String location) {
        Matcher references = REFERENCE.matcher(text);
        while (references.find()) {
            if (variables.contains(references.group(1))) {
                diagnostics.warning(Code.POSSIBLY_UNDEFINED_VARIABLE, location, "The variable '$" + references.group(1)
                        + "' is assigned outside the DISTRIBUTED Map state, whose child executions don't see it; pass it on in ItemSelector");
            }
        }
    }
}
