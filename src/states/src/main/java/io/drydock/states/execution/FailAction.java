package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.FailState;
import java.util.Optional;

/** Runs a Fail state. */
final class FailAction {
    private FailAction() {
    }

    static Move enter(Turn turn, FailState state, Visit visit) throws StateFailure {
        return new Move.Finish(new ExecutionResult.Failed(
                text(turn, state.error(), "Error", visit), text(turn, state.cause(), "Cause", visit)));
    }

    private static Optional<String> text(Turn turn, Optional<JsonNode> template, String field, Visit visit) throws StateFailure {
        if (template.isEmpty()) {
            return Optional.empty();
        }
        JsonNode value = turn.evaluate(template.get(), field, turn.scope(visit));
        if (!value.isTextual()) {
            throw ResultType.mismatch(template.get(), field, value, "a string");
        }
        return Optional.of(value.textValue());
    }
}
