package io.drydock.states.choice;

import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import java.util.List;

/** "And": every part holds; those after the first that doesn't are not looked at. */
public record And(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        for (Condition part : parts) {
            if (!part.holds(scope)) {
                return false;
            }
        }
        return true;
    }
}
