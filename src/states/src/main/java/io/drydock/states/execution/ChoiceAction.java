package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ChoiceRule;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.ErrorName;
import java.util.Map;
import java.util.Optional;

/** Runs a Choice state: the first rule that holds has its own output and variables; those of the state are for the default. */
final class ChoiceAction {
    private ChoiceAction() {
    }

    static Move enter(Turn turn, ChoiceState state, Visit visit) throws StateFailure {
        for (int i = 0; i < state.choices().size(); i++) {
            ChoiceRule rule = state.choices().get(i);
            String path = "Choices[" + i + "]/";
            if (holds(turn, rule, path, visit)) {
                return go(turn, visit, path, rule.output(), rule.assign(), rule.next());
            }
        }
        String target = state.defaultState().orElseThrow(() -> new StateFailure(ErrorName.NO_CHOICE_MATCHED,
                "No choice rule matched the state's input and variables, and the state has no Default."));
        return go(turn, visit, "", state.output(), state.assign(), target);
    }

    private static boolean holds(Turn turn, ChoiceRule rule, String path, Visit visit) throws StateFailure {
        JsonNode value = turn.evaluate(rule.condition(), path + "Condition", turn.scope(visit));
        if (!value.isBoolean()) {
            throw ResultType.mismatch(rule.condition(), path + "Condition", value, "boolean");
        }
        return value.booleanValue();
    }

    private static Move go(Turn turn, Visit visit, String path, Optional<JsonNode> output, Map<String, JsonNode> assign, String next)
            throws StateFailure {
        var exit = new Turn.Exit(HistoryEventType.CHOICE_STATE_EXITED, visit, path, output, visit.input(), assign);
        return new Move.Go(next, turn.exit(exit, turn.scope(visit)));
    }
}
