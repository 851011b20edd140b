package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/** An array in which expressions stand. */
record ArrayTemplate(List<Template> elements) implements Template {
    @Override
    public JsonNode evaluate(QueryScope scope) throws QueryFailure {
        ArrayNode array = JsonNodeFactory.instance.arrayNode(elements.size());
        for (Template element : elements) {
            array.add(element.evaluate(scope));
        }
        return array;
    }
}
