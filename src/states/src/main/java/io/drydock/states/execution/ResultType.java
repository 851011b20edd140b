package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.QueryFailure;
import java.util.Locale;

/** An expression that gave a value of a type which its field can't take. */
final class ResultType {
    private ResultType() {
    }

    static StateFailure mismatch(JsonNode template, String field, JsonNode value, String expected) {
        return new StateFailure(new QueryFailure(field, "The JSONata expression '" + template.asText() + "' specified for the field '" + field
                + "' returned an unexpected result type. Expected " + expected + ", but was " + value.getNodeType().name().toLowerCase(Locale.ROOT) + " for value: "
                + value + "."));
    }

    /** A whole number of seconds from {@code least} to {@code most}. */
    static long seconds(JsonNode template, String field, JsonNode value, long least, long most) throws StateFailure {
        if (!value.isNumber() || value.doubleValue() != Math.rint(value.doubleValue()) || value.doubleValue() < least
                || value.doubleValue() > most) {
            throw mismatch(template, field, value, "a whole number from " + least + " to " + most);
        }
        return value.longValue();
    }
}
