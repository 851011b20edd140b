package io.drydock.states.query.intrinsic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;

/** What functions ask of their arguments. */
final class Checks {
    /** "States.Base64Encode", "States.Base64Decode" and "States.Hash" take so many characters. */
    private static final int MAX_CHARACTERS = 10_000;
    /** Numbers are equal if their values are: 1 is 1.0. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue()) : one.equals(other) ? 0 : 1;

    private Checks() {
    }

    static String text(IntrinsicFunction function, JsonNode value) throws FunctionRefused {
        if (!value.isTextual()) {
            throw refused(function, "a string", value);
        }
        return value.textValue();
    }

    static String boundedText(IntrinsicFunction function, JsonNode value) throws FunctionRefused {
        String text = text(function, value);
        if (text.length() > MAX_CHARACTERS) {
            throw new FunctionRefused("Invalid arguments in " + function.name() + ": it takes at most " + MAX_CHARACTERS + " characters, not "
                    + text.length());
        }
        return text;
    }

    static ArrayNode array(IntrinsicFunction function, JsonNode value) throws FunctionRefused {
        if (value instanceof ArrayNode array) {
            return array;
        }
        throw refused(function, "an array", value);
    }

    static ObjectNode object(IntrinsicFunction function, JsonNode value) throws FunctionRefused {
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw refused(function, "an object", value);
    }

    /** Rounded to the nearest integer, halves up. */
    static long integer(IntrinsicFunction function, JsonNode value) throws FunctionRefused {
        if (!value.isNumber()) {
            throw refused(function, "a number", value);
        }
        return value.isIntegralNumber() && value.canConvertToLong() ? value.longValue() : Math.round(value.doubleValue());
    }

    /** As small as it can be, so that equal numbers are equal nodes. */
    static JsonNode number(long number) {
        return (int) number == number ? IntNode.valueOf((int) number) : LongNode.valueOf(number);
    }

    static boolean equal(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    private static FunctionRefused refused(IntrinsicFunction function, String wanted, JsonNode value) {
        return new FunctionRefused("Invalid arguments in " + function.name() + ": it takes " + wanted + ", not " + value);
    }
}
