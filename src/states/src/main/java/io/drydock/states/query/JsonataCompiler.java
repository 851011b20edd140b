package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes templates of JSON with JSONata. */
final class JsonataCompiler {
    private final Templates.Problems problems;

    JsonataCompiler(Templates.Problems problems) {
        this.problems = problems;
    }

    /** @param field where {@code value} stands, such as {@code Output/a[0]} */
    Template compile(JsonNode value, String field) {
        if (value.isObject()) {
            return object(value, field);
        }
        if (value.isArray()) {
            return array(value, field);
        }
        return JsonataExpression.isExpression(value) ? expression(value.textValue(), field) : Template.constant(value);
    }

    private Template expression(String text, String field) {
        try {
            return JsonataExpression.compile(text, field);
        } catch (IllegalArgumentException invalid) {
            problems.found(field, invalid.getMessage());
            return Template.constant(NullNode.instance);
        }
    }

    private Template object(JsonNode value, String field) {
        Map<String, Template> members = new LinkedHashMap<>();
        value.properties().forEach(member -> members.put(member.getKey(), compile(member.getValue(), field + "/" + member.getKey())));
        return constant(members.values()) ? Template.constant(value) : new ObjectTemplate(members);
    }

    private Template array(JsonNode value, String field) {
        List<Template> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(compile(element, field + "[" + elements.size() + "]"));
        }
        return constant(elements) ? Template.constant(value) : new ArrayTemplate(elements);
    }

    private static boolean constant(Iterable<Template> parts) {
        for (Template part : parts) {
            if (!(part instanceof ConstantTemplate)) {
                return false;
            }
        }
        return true;
    }
}
