package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.Workflow;
import java.util.Optional;

/** Runs a Parallel state: a child branch for each of its branches. */
final class ParallelAction {
    private ParallelAction() {
    }

    static Move attempt(Turn turn, ParallelState state, Visit visit) throws StateFailure {
        JsonNode input = DataProcessing.effectiveInput(turn, state.flow(), turn.scope(visit));
        long started = turn.record(HistoryEventType.PARALLEL_STATE_STARTED);
        for (Workflow workflow : state.branches()) {
            turn.draft().forked(turn.branch().fork(new Activity.Entering(workflow.startAt(), input), started, Optional.empty()));
        }
        return new Move.Stay(new Activity.Forked(visit));
    }

    /** One branch is over; with the last one, the state is. */
    static Move branchFinished(Turn turn, ParallelState state, Visit visit) throws StateFailure {
        if (turn.branch().unsettled() > 0) {
            return new Move.Stay(turn.branch().activity());
        }
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (LiveBranch child : turn.branch().children()) {
            result.add(((Activity.Finished) child.activity()).output());
        }
        Children.join(turn);
        turn.draft().recordBeside(turn.branch().lastEventId(), HistoryEventType.PARALLEL_STATE_SUCCEEDED, HistoryDetails.none());
        return turn.leave(new Turn.Way(state.flow(), state.assign(), HistoryEventType.PARALLEL_STATE_EXITED, state.successor()), visit, result);
    }

    /** A branch failed: the others are cut off. */
    static Move branchFailed(Turn turn, Visit visit, LiveBranch failed, Children.Failed failure) {
        turn.branch().follow(failed.lastEventId());
        Children.recordAborted(turn, failed);
        return Failures.handle(turn, visit, failure.error(), failure.cause());
    }
}
