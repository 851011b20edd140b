package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** The members of a request, or of a structure in it, that has its action's {@link Shape}. */
public record Parameters(JsonNode body) {
    private static final int PAGE = 100;

    /** @throws ApiFailure SerializationException or ValidationException unless {@code body} has the shape */
    static Parameters of(ObjectNode body, Shape shape) {
        shape.check(body);
        return new Parameters(body);
    }

    /** A required member. */
    public String text(String member) {
        return optionalText(member).orElseThrow(() -> new IllegalStateException("the shape does not require '" + member + "'"));
    }

    public Optional<String> optionalText(String member) {
        return present(member).map(JsonNode::textValue);
    }

    public boolean flag(String member, boolean otherwise) {
        return present(member).map(JsonNode::booleanValue).orElse(otherwise);
    }

    public Optional<Integer> number(String member) {
        return present(member).map(JsonNode::intValue);
    }

    public boolean has(String member) {
        return present(member).isPresent();
    }

    public Optional<Parameters> structure(String member) {
        return present(member).map(Parameters::new);
    }

    /** The structures of a list; none where it is absent. */
    public List<Parameters> structures(String member) {
        return present(member).map(list -> list.valueStream().map(Parameters::new).toList()).orElse(List.of());
    }

    /** The strings of a list; none where it is absent. */
    public List<String> texts(String member) {
        return present(member).map(list -> list.valueStream().map(JsonNode::textValue).toList()).orElse(List.of());
    }

    /** "maxResults": how many results a page has; 0 and absent mean 100. */
    public int pageSize() {
        return number("maxResults").filter(size -> size > 0).orElse(PAGE);
    }

    private Optional<JsonNode> present(String member) {
        return Optional.ofNullable(body.get(member)).filter(value -> !value.isNull());
    }
}
