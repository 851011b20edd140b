package io.drydock.states.execution;

import io.drydock.states.model.FailState;
import io.drydock.states.query.Template;
import java.util.Optional;

/** Runs a Fail state. */
final class FailAction {
    private FailAction() {
    }

    static Move enter(Turn turn, FailState state, Visit visit) throws StateFailure {
        return new Move.Fail(visit, text(turn, state, "Error", state.error(), visit), text(turn, state, "Cause", state.cause(), visit));
    }

    private static Optional<String> text(Turn turn, FailState state, String field, Optional<Template> template, Visit visit) throws StateFailure {
        return template.isEmpty() ? Optional.empty() : Optional.of(FieldValue.text(turn, state, field, template.get(), turn.scope(visit)));
    }
}
