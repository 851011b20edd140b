package io.drydock.states.query.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** How a filter compares two values. Longer symbols stand before those that they begin with. */
enum FilterOperator {
    SAME("===", (left, right) -> sameType(left, right) && equal(left, right)),
    NOT_SAME("!==", (left, right) -> !(sameType(left, right) && equal(left, right))),
    EQUAL("==", FilterOperator::equal),
    NOT_EQUAL("!=", (left, right) -> !equal(left, right)),
    AT_MOST("<=", (left, right) -> ordered(left, right, order -> order <= 0)),
    AT_LEAST(">=", (left, right) -> ordered(left, right, order -> order >= 0)),
    LESS("<", (left, right) -> ordered(left, right, order -> order < 0)),
    GREATER(">", (left, right) -> ordered(left, right, order -> order > 0)),
    NOT_IN("nin", (left, right) -> right != null && right.isArray() && !in(left, right)),
    IN("in", FilterOperator::in),
    SUBSET("subsetof", (left, right) -> arrays(left, right) && elements(left, element -> in(element, right)) == left.size()),
    ANY_OF("anyof", (left, right) -> arrays(left, right) && elements(left, element -> in(element, right)) > 0),
    NONE_OF("noneof", (left, right) -> arrays(left, right) && elements(left, element -> in(element, right)) == 0),
    CONTAINS("contains", FilterOperator::contains),
    SIZE("size", (left, right) -> right != null && right.isNumber() && size(left) == right.doubleValue()),
    EMPTY("empty", (left, right) -> right != null && right.isBoolean() && size(left) >= 0 && size(left) == 0 == right.booleanValue());

    private final String symbol;
    private final BiPredicate<JsonNode, JsonNode> test;

    FilterOperator(String symbol, BiPredicate<JsonNode, JsonNode> test) {
        this.symbol = symbol;
        this.test = test;
    }

    /** The operator that begins at {@code text}, which is then behind it. */
    static Optional<FilterOperator> next(Cursor text) {
        for (FilterOperator operator : values()) {
            if (text.skip(operator.symbol)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    /** Null stands for nothing. */
    boolean holds(JsonNode left, JsonNode right) {
        return test.test(left, right);
    }

    private static boolean sameType(JsonNode left, JsonNode right) {
        return left != null && right != null && left.getNodeType() == right.getNodeType();
    }

    /** A number and a string are equal if they read alike. */
    private static boolean equal(JsonNode left, JsonNode right) {
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue()) == 0;
        }
        if (left.isNumber() && right.isTextual()) {
            return number(right.textValue()).map(number -> number.compareTo(left.decimalValue()) == 0).orElse(false);
        }
        return left.isTextual() && right.isNumber() ? left.textValue().equals(right.asText()) : left.equals(right);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static boolean ordered(JsonNode left, JsonNode right, IntPredicate wanted) {
        if (left == null || right == null) {
            return false;
        }
        if (left.isNumber() && right.isNumber()) {
            return wanted.test(left.decimalValue().compareTo(right.decimalValue()));
        }
        return left.isTextual() && right.isTextual() && wanted.test(left.textValue().compareTo(right.textValue()));
    }

    private static boolean in(JsonNode left, JsonNode right) {
        return left != null && right != null && right.isArray() && elements(right, element -> equal(left, element)) > 0;
    }

    private static boolean arrays(JsonNode left, JsonNode right) {
        return left != null && right != null && left.isArray() && right.isArray();
    }

    private static long elements(JsonNode array, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(array.spliterator(), false).filter(wanted).count();
    }

    private static boolean contains(JsonNode left, JsonNode right) {
        if (left == null || right == null) {
            return false;
        }
        return left.isTextual() && right.isTextual() ? left.textValue().contains(right.textValue()) : in(right, left);
    }

    /** Below zero for what has no size. */
    private static int size(JsonNode value) {
        if (value == null) {
            return -1;
        }
        return value.isTextual() ? value.textValue().length() : value.isContainerNode() ? value.size() : -1;
    }
}
