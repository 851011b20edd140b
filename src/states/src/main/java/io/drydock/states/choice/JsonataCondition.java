package io.drydock.states.choice;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import io.drydock.states.query.Templates;

/**
 * "Condition" of a Choice state in JSONata: has to give a boolean.
 *
 * @param field where it stands, such as {@code Choices[0]/Condition}
 */
public record JsonataCondition(Template condition, String field) implements Condition {
    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        JsonNode value = condition.evaluate(scope);
        if (!value.isBoolean()) {
            throw Templates.unexpectedType(condition, field, "boolean", value);
        }
        return value.booleanValue();
    }
}
