package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.MapState;
import io.drydock.states.query.QueryScope;
import java.util.Optional;

/** Runs an inline Map state: a child branch for each iteration, so many at a time as may be. */
final class MapAction {
    private MapAction() {
    }

    static Move attempt(Turn turn, MapState state, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        JsonNode input = DataProcessing.filteredInput(turn, state.flow(), scope);
        JsonNode items = MapItems.of(state, scope.rootedAt(input));
        int concurrency = concurrency(turn, state, scope.rootedAt(input), turn.setting().limits().inlineConcurrency());
        turn.record(HistoryEventType.MAP_STATE_STARTED, HistoryDetails.none().put("length", items.size()));
        var iterating = new Activity.Iterating(visit, input, items, concurrency);
        if (items.isEmpty()) {
            return succeeded(turn, state, visit);
        }
        startIterations(turn, state, iterating, turn.branch().lastEventId());
        return new Move.Stay(iterating);
    }

    /** 0 and absent mean: as many as the engine allows. */
    static int concurrency(Turn turn, MapState state, QueryScope scope, int most) throws StateFailure {
        if (state.maxConcurrency().isEmpty()) {
            return most;
        }
        int wanted = FieldValue.count(turn, state, "MaxConcurrency", state.maxConcurrency().get(), scope);
        return wanted == 0 ? most : Math.min(wanted, most);
    }

    /** @param after the event that the new iterations follow */
    private static void startIterations(Turn turn, MapState state, Activity.Iterating map, long after) throws StateFailure {
        LiveBranch parent = turn.branch();
        while (parent.children().size() < map.items().size() && parent.unsettled() < map.concurrency()) {
            int index = parent.children().size();
            Branch.MapItem item = MapItems.at(map.items(), index);
            JsonNode input = MapItems.inputOf(turn, state, map.visit(), map.input(), item);
            LiveBranch child = parent.fork(new Activity.Entering(state.processor().startAt(), input), after, Optional.of(item));
            turn.draft().record(child, HistoryEventType.MAP_ITERATION_STARTED, HistoryDetails.iteration(state.name(), index));
            turn.draft().forked(child);
        }
    }

    /** One iteration is over: the next one begins; with the last one, the state is over. */
    static Move iterationFinished(Turn turn, MapState state, Activity.Iterating map, LiveBranch child) throws StateFailure {
        // The next iteration follows the last event inside of this one.
        long inside = child.lastEventId();
        turn.draft().record(child, HistoryEventType.MAP_ITERATION_SUCCEEDED, HistoryDetails.iteration(state.name(), child.index()));
        startIterations(turn, state, map, inside);
        return turn.branch().unsettled() > 0 ? new Move.Stay(map) : succeeded(turn, state, map.visit());
    }

    private static Move succeeded(Turn turn, MapState state, Visit visit) throws StateFailure {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        turn.branch().children().forEach(child -> result.add(((Activity.Finished) child.activity()).output()));
        Children.join(turn);
        turn.draft().recordBeside(turn.branch().lastEventId(), HistoryEventType.MAP_STATE_SUCCEEDED, HistoryDetails.none());
        return turn.leave(wayOut(state), visit, result);
    }

    static Turn.Way wayOut(MapState state) {
        return new Turn.Way(state.flow(), state.assign(), HistoryEventType.MAP_STATE_EXITED, state.successor());
    }

    /** An iteration failed: the others are cut off. */
    static Move iterationFailed(Turn turn, Visit visit, LiveBranch failed, Children.Failed failure) {
        turn.branch().follow(failed.lastEventId());
        turn.draft().recordBeside(failure.latest(), HistoryEventType.MAP_ITERATION_FAILED, HistoryDetails.iteration(visit.state(), failed.index()));
        Children.recordAborted(turn, failed);
        for (LiveBranch other : turn.branch().children()) {
            if (other != failed && !(other.activity() instanceof Activity.Finished)) {
                turn.draft().recordBeside(other.lastEventId(), HistoryEventType.MAP_ITERATION_ABORTED,
                        HistoryDetails.iteration(visit.state(), other.index()));
            }
        }
        return Failures.handle(turn, visit, failure.error(), failure.cause());
    }
}
