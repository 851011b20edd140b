package io.drydock.states.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;
import io.drydock.states.query.Templates.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A rule of JSONPath that compares a variable with a value. Values of different types don't compare: the rule does not hold.
 *
 * @param variable gives what "Variable" leads to
 * @param operand gives what the variable is compared with
 */
public record Comparison(Template variable, ComparisonOperator operator, Template operand) implements Condition {
    private static final String VARIABLE = "Variable";

    /**
     * @param variable the path in "Variable"
     * @param operatorName the name of the other member, such as {@code StringEquals}
     * @param operand that member's value
     * @return empty if something was reported
     */
    public static Optional<Condition> of(String variable, String operatorName, JsonNode operand, Problems problems) {
        List<String> found = new ArrayList<>();
        Problems heard = (field, message) -> {
            found.add(message);
            problems.found(field, message);
        };
        Template compared = Templates.comparedPath(variable, VARIABLE, heard);
        Optional<ComparisonOperator> operator = ComparisonOperator.named(operatorName);
        if (operator.isEmpty()) {
            heard.found(operatorName, "Field '" + operatorName + "' is not supported");
            return Optional.empty();
        }
        Template other = operand(operator.get(), operand, heard);
        return found.isEmpty() ? Optional.of(new Comparison(compared, operator.get(), other)) : Optional.empty();
    }

    private static Template operand(ComparisonOperator operator, JsonNode operand, Problems problems) {
        if (operator.path() && operand.isTextual()) {
            return Templates.comparedPath(operand.textValue(), operator.name(), problems);
        }
        if (operator.path() || !operator.operandType().includes(operand)) {
            problems.found(operator.name(), "Expected value of type [" + (operator.path() ? OperandType.STRING : operator.operandType()) + "]");
        }
        return Template.constant(operand);
    }

    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        JsonNode value;
        try {
            value = variable.evaluate(scope);
        } catch (QueryFailure missing) {
            if (operator.name().equals(ComparisonOperator.IS_PRESENT)) {
                return !operand.evaluate(scope).booleanValue();
            }
            throw missing;
        }
        JsonNode other = operand.evaluate(scope);
        return operator.operandType().includes(other) && operator.test().test(value, other);
    }
}
