package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.SucceedState;
import java.util.Map;

/** Runs a Succeed state. */
final class SucceedAction {
    private SucceedAction() {
    }

    static Move enter(Turn turn, SucceedState state, Visit visit) throws StateFailure {
        JsonNode output = DataProcessing.passedOn(turn, state.flow(), turn.scope(visit));
        turn.exit(HistoryEventType.SUCCEED_STATE_EXITED, visit, output, Map.of());
        return new Move.Finish(output);
    }
}
