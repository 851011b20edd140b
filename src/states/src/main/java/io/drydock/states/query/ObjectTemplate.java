package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** An object in which expressions stand. */
record ObjectTemplate(Map<String, Template> members) implements Template {
    @Override
    public JsonNode evaluate(QueryScope scope) throws QueryFailure {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Template> member : members.entrySet()) {
            object.set(member.getKey(), member.getValue().evaluate(scope));
        }
        return object;
    }
}
