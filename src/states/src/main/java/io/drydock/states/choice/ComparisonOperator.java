package io.drydock.states.choice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How a Choice rule of JSONPath compares a variable with an operand ("Choice State" in the Amazon States Language).
 *
 * @param name as it stands in a definition
 * @param operandType what the operand has to be
 * @param path whether the operand is the path to the value rather than the value
 * @param test of the variable's value and the operand's, which is of the operand's type
 */
public record ComparisonOperator(String name, OperandType operandType, boolean path, BiPredicate<JsonNode, JsonNode> test) {
    /** Holds, or not, of a variable that is not there as well. */
    static final String IS_PRESENT = "IsPresent";

    private static final Map<String, ComparisonOperator> BY_NAME = table().stream()
            .collect(Collectors.toUnmodifiableMap(ComparisonOperator::name, Function.identity()));

    /** Empty if there is no such operator. */
    public static Optional<ComparisonOperator> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static List<ComparisonOperator> table() {
        List<ComparisonOperator> table = new ArrayList<>();
        ordered(table, "String", OperandType.STRING);
        ordered(table, "Numeric", OperandType.NUMBER);
        ordered(table, "Timestamp", OperandType.TIMESTAMP);
        compared(table, "BooleanEquals", OperandType.BOOLEAN, order -> order == 0);
        table.add(new ComparisonOperator("StringMatches", OperandType.STRING, false,
                (value, pattern) -> value.isTextual() && TextPattern.parse(pattern.textValue()).matches(value.textValue())));
        is(table, "IsNull", JsonNode::isNull);
        is(table, IS_PRESENT, _ -> true);
        is(table, "IsNumeric", OperandType.NUMBER::includes);
        is(table, "IsString", OperandType.STRING::includes);
        is(table, "IsBoolean", OperandType.BOOLEAN::includes);
        is(table, "IsTimestamp", OperandType.TIMESTAMP::includes);
        return table;
    }

    private static void ordered(List<ComparisonOperator> table, String prefix, OperandType type) {
        compared(table, prefix + "Equals", type, order -> order == 0);
        compared(table, prefix + "LessThan", type, order -> order < 0);
        compared(table, prefix + "GreaterThan", type, order -> order > 0);
        compared(table, prefix + "LessThanEquals", type, order -> order <= 0);
        compared(table, prefix + "GreaterThanEquals", type, order -> order >= 0);
    }

    /** With its variant that takes a path. A variable of another type does not compare. */
    private static void compared(List<ComparisonOperator> table, String name, OperandType type, IntPredicate wanted) {
        BiPredicate<JsonNode, JsonNode> test = (value, operand) -> type.includes(value) && wanted.test(type.compare(value, operand));
        table.add(new ComparisonOperator(name, type, false, test));
        table.add(new ComparisonOperator(name + "Path", type, true, test));
    }

    private static void is(List<ComparisonOperator> table, String name, Predicate<JsonNode> property) {
        table.add(new ComparisonOperator(name, OperandType.BOOLEAN, false, (value, wanted) -> property.test(value) == wanted.booleanValue()));
    }
}
