package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.states.execution.Activity.ChildFailed;
import io.drydock.states.execution.Activity.ChildRunning;
import io.drydock.states.execution.Activity.Finished;
import io.drydock.states.execution.Activity.MapRunning;
import io.drydock.states.execution.Activity.Tolerance;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.query.QueryScope;
import io.drydock.states.query.Template;
import java.util.Optional;

/** Runs a DISTRIBUTED Map state ("Using Map state in Distributed mode"): a map run with a child execution for every item, or batch of items. */
final class MapRunAction {
    private MapRunAction() {
    }

    static Move attempt(Turn turn, MapState state, Mode.Distributed mode, Visit visit) throws StateFailure {
        QueryScope scope = turn.scope(visit);
        JsonNode input = DataProcessing.filteredInput(turn, state.flow(), scope);
        QueryScope filtered = scope.rootedAt(input);
        JsonNode items = MapItems.of(state, filtered);
        int concurrency = MapAction.concurrency(turn, state, filtered, turn.setting().limits().distributedConcurrency());
        ItemBatches batches = ItemBatches.of(turn, state, mode, visit, input, items);
        turn.record(HistoryEventType.MAP_STATE_STARTED, HistoryDetails.none().put("length", items.size()));
        Tolerance tolerance = tolerance(turn, state, mode, filtered);
        String arn = MapRunArns.newMapRun(turn, mode.label());
        turn.record(HistoryEventType.MAP_RUN_STARTED, HistoryDetails.none().put("mapRunArn", arn));
        MapRunning run = new MapRunning(visit, arn, batches.inputs(), batches.sizes(), concurrency, tolerance, turn.now());
        turn.branch().become(run);
        turn.draft().mapRun(MapRuns.describe(turn, run, MapRuns.RUNNING));
        if (batches.inputs().isEmpty()) {
            return succeeded(turn, state, run);
        }
        startChildren(turn, mode, run);
        return new Move.Stay(run);
    }

    private static Tolerance tolerance(Turn turn, MapState state, Mode.Distributed mode, QueryScope scope) throws StateFailure {
        Optional<Long> count = Optional.empty();
        if (mode.toleratedFailureCount().isPresent()) {
            Template template = mode.toleratedFailureCount().get();
            count = Optional.of((long) FieldValue.count(turn, state, "ToleratedFailureCount", template, scope));
        }
        Optional<Double> percentage = Optional.empty();
        Optional<Template> template = mode.toleratedFailurePercentage();
        if (template.isPresent()) {
            percentage = Optional.of(FieldValue.percentage(turn, state, "ToleratedFailurePercentage", template.get(), scope));
        }
        return new Tolerance(count, percentage);
    }

    private static void startChildren(Turn turn, Mode.Distributed mode, MapRunning run) {
        LiveBranch parent = turn.branch();
        while (parent.children().size() < run.inputs().size() && parent.unsettled() < run.concurrency()) {
            int index = parent.children().size();
            String name = MapRunArns.randomName(turn.random());
            String arn = MapRunArns.child(turn, run.mapRunArn(), mode.executionType(), name);
            LiveBranch child = parent.fork(new ChildRunning(arn), parent.lastEventId(), Optional.empty());
            turn.draft().changed(child);
            turn.draft().effect(start(turn.of(child), mode.executionType(), run, index, arn));
        }
    }

    /** The child execution {@code arn} that {@code turn}'s branch waits for: to be started, or waited for. */
    static Effect.StartChild childOf(Turn turn, String arn) {
        MapRunning run = (MapRunning) turn.branch().parent().orElseThrow().activity();
        MapState state = (MapState) turn.state(run.visit());
        return start(turn, ((Mode.Distributed) state.mode()).executionType(), run, turn.branch().index(), arn);
    }

    private static Effect.StartChild start(Turn turn, String executionType, MapRunning run, int index, String arn) {
        ExecutionIdentity parent = turn.setting().identity();
        ExecutionIdentity child = new ExecutionIdentity(arn, MapRunArns.childName(arn, executionType), MapRunArns.childStateMachine(turn, run.mapRunArn()),
                MapRunArns.machineName(run.mapRunArn()), parent.roleArn(), turn.now(), run.inputs().get(index),
                Optional.of(new ExecutionIdentity.Origin(parent.executionArn(), turn.branch().id(), run.mapRunArn(), run.visit().state())));
        return new Effect.StartChild(turn.branch().id(), child, executionType);
    }

    /** A child execution ended: the next one begins; with the last one, or with too many failures, the map run is over. */
    static Move childEnded(Turn turn, MapState state, Mode.Distributed mode, MapRunning run) throws StateFailure {
        if (MapRuns.tooManyFailures(turn.branch(), run)) {
            return failed(turn, run);
        }
        startChildren(turn, mode, run);
        return turn.branch().unsettled() > 0 ? new Move.Stay(run) : succeeded(turn, state, run);
    }

    private static Move succeeded(Turn turn, MapState state, MapRunning run) throws StateFailure {
        ArrayNode result = JsonNodeFactory.instance.arrayNode();
        for (LiveBranch child : turn.branch().children()) {
            if (child.activity() instanceof Finished(JsonNode output)) {
                result.add(output);
            }
        }
        turn.draft().mapRun(MapRuns.describe(turn, run, MapRuns.SUCCEEDED));
        long over = turn.draft().recordBeside(turn.branch().lastEventId(), HistoryEventType.MAP_RUN_SUCCEEDED, HistoryDetails.none());
        turn.draft().recordBeside(over, HistoryEventType.MAP_STATE_SUCCEEDED, HistoryDetails.none());
        return turn.leave(MapAction.wayOut(state), run.visit(), result);
    }

    private static Move failed(Turn turn, MapRunning run) {
        String cause = "The specified tolerated failure threshold was exceeded";
        for (LiveBranch child : turn.branch().children()) {
            if (child.activity() instanceof ChildRunning(String arn)) {
                turn.draft().effect(new Effect.StopChild(child.id(), arn));
                child.become(new ChildFailed(arn, new ExecutionResult.Aborted(Optional.empty(), Optional.empty())));
                turn.draft().changed(child);
            }
        }
        turn.draft().mapRun(MapRuns.describe(turn, run, MapRuns.FAILED));
        Optional<String> error = Optional.of(ErrorName.EXCEED_TOLERATED_FAILURE_THRESHOLD);
        turn.record(HistoryEventType.MAP_RUN_FAILED, HistoryDetails.failure(error, Optional.of(cause)));
        return Failures.handle(turn, run.visit(), error, Optional.of(cause));
    }
}
