package io.drydock.states.execution;

import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.SucceedState;
import io.drydock.states.model.Successor;
import java.util.Map;

/** Runs a Succeed state. */
final class SucceedAction {
    private SucceedAction() {
    }

    static Move enter(Turn turn, SucceedState state, Visit visit) throws StateFailure {
        var exit = new Turn.Exit(HistoryEventType.SUCCEED_STATE_EXITED, visit, "", state.output(), visit.input(), Map.of());
        return Turn.follow(Successor.END, turn.exit(exit, turn.scope(visit)));
    }
}
