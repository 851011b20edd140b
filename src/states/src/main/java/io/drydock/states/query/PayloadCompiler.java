package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.drydock.states.model.ErrorName;
import io.drydock.states.query.jsonpath.InvalidPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes templates of payload templates ("Payload Template" in the Amazon States Language): members named {@code x.$} hold paths and functions. */
final class PayloadCompiler {
    private static final String DYNAMIC = ".$";

    private final Templates.Problems problems;

    PayloadCompiler(Templates.Problems problems) {
        this.problems = problems;
    }

    /** @param field where {@code value} stands, such as {@code Parameters/a[0]} */
    Template compile(JsonNode value, String field) {
        if (value.isObject()) {
            return object(value, field);
        }
        return value.isArray() ? array(value, field) : Template.constant(value);
    }

    private Template object(JsonNode value, String field) {
        Map<String, Template> members = new LinkedHashMap<>();
        boolean constant = true;
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            String name = member.getKey();
            Template template = name.endsWith(DYNAMIC) ? dynamic(member.getValue(), field, name) : compile(member.getValue(), field + "/" + name);
            constant &= template instanceof ConstantTemplate && !name.endsWith(DYNAMIC);
            members.put(name.endsWith(DYNAMIC) ? name.substring(0, name.length() - DYNAMIC.length()) : name, template);
        }
        return constant ? Template.constant(value) : new ObjectTemplate(members);
    }

    private Template array(JsonNode value, String field) {
        List<Template> elements = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            elements.add(compile(element, field + "[" + elements.size() + "]"));
        }
        boolean constant = elements.stream().allMatch(ConstantTemplate.class::isInstance);
        return constant ? Template.constant(value) : new ArrayTemplate(elements);
    }

    private Template dynamic(JsonNode value, String field, String name) {
        if (value.isTextual()) {
            try {
                return pathOrFunction(value.textValue(), field + "/" + name, name, ErrorName.RUNTIME);
            } catch (InvalidPath | InvalidCall _) {
                // Reported below, together with what is not even text.
            }
        }
        problems.found(field, "The value for the field '" + name + "' must be a valid JSONPath or a valid intrinsic function call");
        return Template.constant(NullNode.instance);
    }

    /**
     * @param name of the field, for messages
     * @param failure the error where a path leads nowhere
     * @throws InvalidPath if it begins like a path and is none
     * @throws InvalidCall if it begins otherwise and is no call of a known function
     */
    static Template pathOrFunction(String text, String field, String name, String failure) throws InvalidPath, InvalidCall {
        return text.startsWith("$") ? new PathTemplate(QueryPath.parse(text), field, failure, new PathTemplate.Wording.Member(name))
                : new IntrinsicTemplate(text, new IntrinsicParser(text).parse(), field);
    }
}
