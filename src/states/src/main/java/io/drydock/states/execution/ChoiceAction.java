package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ChoiceRule;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.ErrorName;
import io.drydock.states.query.QueryFailure;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.util.Optional;

/** Runs a Choice state: a rule that holds has its own output and variables, those of the state are for the way to its default. */
final class ChoiceAction {
    private ChoiceAction() {
    }

    static Move enter(Turn turn, ChoiceState state, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        QueryScope filtered = scope.rootedAt(DataProcessing.filteredInput(turn, state.flow(), scope));
        for (ChoiceRule rule : state.choices()) {
            if (holds(rule, filtered)) {
                JsonNode output = rule.output().isPresent() ? turn.evaluate(rule.output().get(), scope) : passedOn(turn, state, scope);
                return go(turn, visit, output, rule.assign(), filtered, rule.next());
            }
        }
        if (state.defaultState().isEmpty()) {
            // AWS answers with this name, not with States.NoChoiceMatched, which the language's specification has.
            throw new StateFailure(ErrorName.RUNTIME, "Failed to transition out of the state. The state does not point to a next state.");
        }
        JsonNode output = DataProcessing.passedOn(turn, state.flow(), scope);
        return go(turn, visit, output, state.assign(), filtered, state.defaultState().get());
    }

    private static boolean holds(ChoiceRule rule, QueryScope scope) throws StateFailure {
        try {
            return rule.condition().holds(scope);
        } catch (QueryFailure failure) {
            throw new StateFailure(failure);
        }
    }

    /** A rule without "Output" gives on the state's input; "OutputPath" of JSONPath holds for every way. */
    private static JsonNode passedOn(Turn turn, ChoiceState state, QueryScope scope) throws StateFailure {
        return state.flow() instanceof DataFlow.JsonPath ? DataProcessing.passedOn(turn, state.flow(), scope) : scope.input();
    }

    private static Move go(Turn turn, Visit visit, JsonNode output, Optional<Template> assign, QueryScope scope, String next) throws StateFailure {
        turn.exit(HistoryEventType.CHOICE_STATE_EXITED, visit, output, turn.assignments(visit, assign, scope));
        return new Move.Go(next, output);
    }
}
