package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.QueryLanguage;
import io.drydock.states.model.State;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import java.math.BigDecimal;

/** Values of fields that have to be numbers or strings, and what AWS says of those that are not. */
final class FieldValue {
    private FieldValue() {
    }

    static String text(Turn turn, State state, String field, Template template, QueryScope scope) throws StateFailure {
        JsonNode value = turn.evaluate(template, scope);
        if (value.isTextual()) {
            return value.textValue();
        }
        throw isJsonata(state) ? new StateFailure(Templates.unexpectedType(template, field, "string", value))
                : new StateFailure(ErrorName.RUNTIME, "The " + field + "Path field refers to a value that is not a string: " + template.source()
                        + " == " + value);
    }

    /** A whole number from {@code least} to {@code most}. */
    static long integer(Turn turn, State state, String field, Template template, QueryScope scope, long least, long most) throws StateFailure {
        JsonNode value = turn.evaluate(template, scope);
        BigDecimal number = number(state, field, template, value, "integer");
        if (number.stripTrailingZeros().scale() > 0) {
            throw isJsonata(state) ? jsonata(field, "The " + field + " field cannot be parsed as an integer: " + value)
                    : noNumber(field, template, value, "integer");
        }
        if (number.compareTo(BigDecimal.valueOf(least)) < 0 || number.compareTo(BigDecimal.valueOf(most)) > 0) {
            throw isJsonata(state) ? jsonata(field, range(field, least, most, value))
                    : new StateFailure(ErrorName.RUNTIME, number.signum() < 0 ? negative(field, value) : range(field, least, most, value));
        }
        return number.longValue();
    }

    private static String range(String field, long least, long most, JsonNode value) {
        return field + " must be between " + least + " and " + most + " but was: " + value;
    }

    private static String negative(String field, JsonNode value) {
        return field.equals("MaxConcurrency") ? "Expected non-negative integer for MaxConcurrency, got '" + value.asText() + "' instead."
                : field + " cannot be negative.";
    }

    /** A whole number, not negative. */
    static int count(Turn turn, State state, String field, Template template, QueryScope scope) throws StateFailure {
        return (int) integer(turn, state, field, template, scope, 0, Integer.MAX_VALUE);
    }

    static double percentage(Turn turn, State state, String field, Template template, QueryScope scope) throws StateFailure {
        double value = number(state, field, template, turn.evaluate(template, scope), "float").doubleValue();
        if (value < 0 || value > 100) {
            String range = field + " must be between 0 and 100.";
            throw isJsonata(state) ? jsonata(field, range) : new StateFailure(ErrorName.RUNTIME, range);
        }
        return value;
    }

    /** Paths may lead to numbers in quotes as well. */
    private static BigDecimal number(State state, String field, Template template, JsonNode value, String kind) throws StateFailure {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (isJsonata(state)) {
            throw new StateFailure(Templates.unexpectedType(template, field, "number", value));
        }
        try {
            if (value.isTextual()) {
                return new BigDecimal(value.textValue());
            }
        } catch (NumberFormatException malformed) {
            // Said below.
        }
        throw noNumber(field, template, value, kind);
    }

    private static StateFailure noNumber(String field, Template template, JsonNode value, String kind) {
        return new StateFailure(ErrorName.RUNTIME, "The " + field + "Path field refers to value \"" + value.asText() + "\" which is not a valid " + kind
                + ": " + template.source());
    }

    private static StateFailure jsonata(String field, String cause) {
        return new StateFailure(QueryFailure.evaluation(field, cause));
    }

    static boolean isJsonata(State state) {
        return state.queryLanguage().equals(QueryLanguage.JSONATA);
    }
}
