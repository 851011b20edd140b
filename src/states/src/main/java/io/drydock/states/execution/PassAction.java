package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.PassState;
import io.drydock.states.query.QueryScope;

/** Runs a Pass state. */
final class PassAction {
    private PassAction() {
    }

    static Move enter(Turn turn, PassState state, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        JsonNode effective = DataProcessing.effectiveInput(turn, state.flow(), scope);
        JsonNode result = state.result().orElse(effective);
        // A Pass state of JSONata has no result: its "Output" and "Assign" refer to the input alone.
        boolean jsonata = state.flow() instanceof DataFlow.Jsonata;
        JsonNode output = jsonata ? DataProcessing.passedOn(turn, state.flow(), scope)
                : DataProcessing.output(turn, state.flow(), scope, result);
        var assigned = turn.assignments(visit, state.assign(), jsonata ? scope : scope.rootedAt(result));
        turn.exit(HistoryEventType.PASS_STATE_EXITED, visit, output, assigned);
        return Turn.follow(state.successor(), output);
    }
}
