package io.drydock.states.execution;

import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.PassState;

/** Runs a Pass state. */
final class PassAction {
    private PassAction() {
    }

    static Move enter(Turn turn, PassState state, Visit visit) throws StateFailure {
        var exit = new Turn.Exit(HistoryEventType.PASS_STATE_EXITED, visit, "", state.output(), visit.input(), state.assign());
        return Turn.follow(state.successor(), turn.exit(exit, turn.scope(visit)));
    }
}
