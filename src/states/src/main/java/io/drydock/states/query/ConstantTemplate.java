package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;

/** A value without expressions: always the same node. */
record ConstantTemplate(JsonNode value) implements Template {
    @Override
    public JsonNode evaluate(QueryScope scope) {
        return value;
    }
}
