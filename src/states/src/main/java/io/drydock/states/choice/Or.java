package io.drydock.states.choice;

import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import java.util.List;

/** "Or": some part holds; those after the first that does are not looked at. */
public record Or(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(QueryScope scope) throws QueryFailure {
        for (Condition part : parts) {
            if (part.holds(scope)) {
                return true;
            }
        }
        return false;
    }
}
