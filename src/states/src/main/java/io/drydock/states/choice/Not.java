package io.drydock.states.choice;

import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;

/** "Not": the part does not hold. */
public record Not(Condition part) implements Condition {
    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        return !part.holds(scope);
    }
}
