package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;

/** The value of a field in which expressions may stand. Compiled once; evaluated often, by any number of threads. */
public interface Template {
    /**
     * The value with every expression replaced by what it gives.
     *
     * @throws QueryFailure if an expression gives nothing or fails
     */
    JsonNode evaluate(QueryScope scope) throws QueryFailure;

    /** The expression as it was written, without its braces; empty where the field holds no single expression. */
    default String source() {
        return "";
    }

    /** A value without expressions. */
    static Template constant(JsonNode value) {
        return new ConstantTemplate(value);
    }
}
