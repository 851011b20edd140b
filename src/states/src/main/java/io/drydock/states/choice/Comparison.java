package io.drydock.states.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.ErrorName;
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
 * @param variable what "Variable" leads to
 * @param operand gives what the variable is compared with
 */
public record Comparison(Place variable, ComparisonOperator operator, Place operand) implements Condition {
    private static final String VARIABLE = "Variable";

    /**
     * A value, and how it is written.
     *
     * @param text of the path, for messages; of a literal its JSON
     */
    public record Place(String text, Template template) {
    }

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
        Place compared = new Place(variable, Templates.path(variable, VARIABLE, ErrorName.RUNTIME, heard));
        Optional<ComparisonOperator> operator = ComparisonOperator.named(operatorName);
        if (operator.isEmpty()) {
            heard.found(operatorName, "Field '" + operatorName + "' is not supported");
            return Optional.empty();
        }
        Place place = operand(operator.get(), operand, heard);
        return found.isEmpty() ? Optional.of(new Comparison(compared, operator.get(), place)) : Optional.empty();
    }

    private static Place operand(ComparisonOperator operator, JsonNode operand, Problems problems) {
        if (operator.path() && operand.isTextual()) {
            return new Place(operand.textValue(), Templates.path(operand.textValue(), operator.name(), ErrorName.RUNTIME, problems));
        }
        if (operator.path() || !operator.operandType().includes(operand)) {
            problems.found(operator.name(), "Expected value of type [" + (operator.path() ? OperandType.STRING : operator.operandType()) + "]");
        }
        return new Place(operand.toString(), Template.constant(operand));
    }

    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        JsonNode value;
        try {
            value = variable.template().evaluate(scope);
        } catch (QueryFailure missing) {
            if (operator.name().equals(ComparisonOperator.IS_PRESENT)) {
                return !operand.template().evaluate(scope).booleanValue();
            }
            throw invalid(VARIABLE, variable);
        }
        JsonNode other = operand(scope);
        return operator.operandType().includes(other) && operator.test().test(value, other);
    }

    private JsonNode operand(QueryScope scope) throws QueryFailure {
        try {
            return operand.template().evaluate(scope);
        } catch (QueryFailure missing) {
            throw invalid(operator.name(), operand);
        }
    }

    private static QueryFailure invalid(String field, Place place) {
        return new QueryFailure(ErrorName.RUNTIME, field,
                "Invalid path '" + place.text() + "': The choice state's condition path references an invalid value.");
    }
}
