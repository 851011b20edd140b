package io.drydock.states.choice;

import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;

/** When a rule of a Choice state applies. */
public interface Condition {
    /** @throws QueryFailure if a path or an expression gives nothing, or a value that can't be compared */
    boolean holds(QueryScope scope) throws QueryFailure;
}
