package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Puts values in the places of {@code {}} in a template. A backslash stands before a brace, quote or backslash that is meant itself. */
public final class Format implements IntrinsicFunction {
    private static final String PLACE = "{}";
    private static final String ESCAPABLE = "'{}\\";

    @Override
    public String name() {
        return "States.Format";
    }

    @Override
    public boolean takes(int arguments) {
        return arguments >= 1;
    }

    @Override
    public JsonNode apply(List<JsonNode> arguments, RandomGenerator random) throws FunctionRefused {
        String template = Checks.text(this, arguments.getFirst());
        StringBuilder text = new StringBuilder();
        int used = 1;
        for (int i = 0; i < template.length(); i++) {
            if (template.charAt(i) == '\\' && i + 1 < template.length() && ESCAPABLE.indexOf(template.charAt(i + 1)) >= 0) {
                text.append(template.charAt(++i));
            } else if (template.startsWith(PLACE, i)) {
                if (used < arguments.size()) {
                    text.append(shown(arguments.get(used)));
                }
                used++;
                i++;
            } else {
                text.append(template.charAt(i));
            }
        }
        if (used != arguments.size()) {
            throw new FunctionRefused("Invalid arguments in " + name() + ": the template has " + (used - 1) + " places for "
                    + (arguments.size() - 1) + " values");
        }
        return TextNode.valueOf(text.toString());
    }

    /** Objects and arrays appear as AWS's Java shows them: {@code {a=1, b=[x, y]}}. */
    private static String shown(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING -> value.textValue();
            case ARRAY -> StreamSupport.stream(value.spliterator(), false).map(Format::shown).collect(Collectors.joining(", ", "[", "]"));
            case OBJECT -> value.properties().stream().map(member -> member.getKey() + "=" + shown(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
