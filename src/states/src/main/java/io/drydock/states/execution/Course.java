package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Activity.Entering;
import io.drydock.states.execution.Activity.Finished;
import io.drydock.states.execution.Activity.Forked;
import io.drydock.states.execution.Activity.Iterating;
import io.drydock.states.execution.Activity.MapRunning;
import io.drydock.states.execution.Activity.Stopped;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.FailState;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.State;
import io.drydock.states.model.SucceedState;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** How the branches of an execution go from state to state, and how what ends one of them goes on in the branch above. */
final class Course {
    /** So many states that take no time are run in one transition; then the execution is stored and goes on. */
    private static final int STATES_PER_TRANSITION = 200;

    private final Setting setting;
    private final BranchTree branches;
    private final Timers timers = new Timers();
    private final Deque<LiveBranch> entering = new ArrayDeque<>();
    private Redrives redrives;
    private Optional<End> end;

    /** @param end how the execution ended, if it has */
    Course(Setting setting, BranchTree branches, Redrives redrives, Optional<End> end) {
        this.setting = setting;
        this.branches = branches;
        this.redrives = redrives;
        this.end = end;
    }

    Timers timers() {
        return timers;
    }

    Redrives redrives() {
        return redrives;
    }

    Optional<End> end() {
        return end;
    }

    Turn turn(Draft draft, LiveBranch branch) {
        return new Turn(setting, redrives, draft, branch);
    }

    /** {@code branch} is about to enter its state. */
    void enter(LiveBranch branch) {
        entering.add(branch);
    }

    /** Whether there are branches that are about to enter a state. */
    boolean goesOn() {
        return end.isEmpty() && !entering.isEmpty();
    }

    /** What had ended goes on. */
    void begin(Redrives again) {
        end = Optional.empty();
        redrives = again;
    }

    /** Runs branch after branch until each has to wait for something, or has run for long enough. */
    void enterStates(Draft draft) {
        for (int states = 0; states < STATES_PER_TRANSITION && end.isEmpty() && !entering.isEmpty(); states++) {
            LiveBranch branch = entering.poll();
            if (branch.activity() instanceof Entering(String state, var input) && branches.holds(branch)) {
                Turn turn = turn(draft, branch);
                perform(turn, enter(turn, setting.machine().state(state), input));
            }
        }
    }

    private static Move enter(Turn turn, State state, JsonNode input) {
        long eventId = turn.record(HistoryEventType.of(state.type() + "StateEntered"), HistoryDetails.entered(state.name(), turn.draft().text(input)));
        Visit visit = new Visit(state.name(), turn.now(), eventId, input, List.of());
        return Failures.guarded(turn, visit, () -> attempt(turn, state, visit));
    }

    static Move attempt(Turn turn, State state, Visit visit) throws StateFailure {
        return switch (state) {
            case TaskState task -> TaskAction.attempt(turn, task, visit);
            case ChoiceState choice -> ChoiceAction.enter(turn, choice, visit);
            case PassState pass -> PassAction.enter(turn, pass, visit);
            case WaitState wait -> WaitAction.enter(turn, wait, visit);
            case SucceedState succeed -> SucceedAction.enter(turn, succeed, visit);
            case FailState fail -> FailAction.enter(turn, fail, visit);
            case ParallelState parallel -> ParallelAction.attempt(turn, parallel, visit);
            case MapState map -> switch (map.mode()) {
                case Mode.Inline _ -> MapAction.attempt(turn, map, visit);
                case Mode.Distributed distributed -> MapRunAction.attempt(turn, map, distributed, visit);
            };
        };
    }

    /** Makes a move of {@code turn}'s branch, and of those above it when that ends the branch. */
    void perform(Turn turn, Move move) {
        LiveBranch branch = turn.branch();
        // A Map state that goes on waiting is the same as before: its items need not be stored with the end of every iteration.
        if (!(move instanceof Move.Stay(Activity same) && same == branch.activity())) {
            turn.draft().changed(branch);
        }
        switch (move) {
            case Move.Stay(Activity activity) -> {
                become(turn, activity);
                timers.watch(branch);
            }
            case Move.Go(String state, var input) -> {
                become(turn, new Entering(state, input));
                entering.addFirst(branch);
            }
            case Move.Finish(var output) -> {
                become(turn, new Finished(output));
                finished(turn, output);
            }
            case Move.Fail(Visit visit, Optional<String> error, Optional<String> cause) -> {
                if (branch.children().isEmpty()) {
                    branch.become(new Stopped(visit, error, cause));
                }
                failed(turn, visit, error, cause);
            }
        }
        turn.draft().takeForked().forEach(entering::addLast);
    }

    /** A branch that does not wait for its children any more has none. */
    private static void become(Turn turn, Activity activity) {
        turn.branch().become(activity);
        if (!(activity instanceof Forked || activity instanceof Iterating || activity instanceof MapRunning)) {
            Children.drop(turn);
        }
    }

    private void finished(Turn turn, JsonNode output) {
        Optional<LiveBranch> above = turn.branch().parent();
        if (above.isEmpty()) {
            end(turn.draft(), new ExecutionResult.Succeeded(output), turn.branch().lastEventId());
            return;
        }
        Turn parent = turn.of(above.get());
        Activity waiting = parent.branch().activity();
        Visit visit = waiting.currentVisit().orElseThrow();
        perform(parent, Failures.guarded(parent, visit, () -> waiting instanceof Iterating map
                ? MapAction.iterationFinished(parent, (MapState) parent.state(visit), map, turn.branch())
                : ParallelAction.branchFinished(parent, (ParallelState) parent.state(visit), visit)));
    }

    private void failed(Turn turn, Visit failedIn, Optional<String> error, Optional<String> cause) {
        Optional<LiveBranch> above = turn.branch().parent();
        // What only a wrong definition can cause is not for the states around to handle, and ends all at once.
        if (above.isEmpty() || error.filter(ErrorName.RUNTIME::equals).isPresent()) {
            end(turn.draft(), new ExecutionResult.Failed(error, cause), turn.branch().lastEventId());
            return;
        }
        long latest = turn.branch().lastEventId();
        if (turn.state(failedIn) instanceof TaskState) {
            latest = turn.draft().recordBeside(latest, HistoryEventType.TASK_STATE_ABORTED, HistoryDetails.none());
        }
        Children.Failed failure = new Children.Failed(error, cause, latest);
        Turn parent = turn.of(above.get());
        Activity waiting = parent.branch().activity();
        Visit visit = waiting.currentVisit().orElseThrow();
        perform(parent, Failures.guarded(parent, visit, () -> waiting instanceof Iterating
                ? MapAction.iterationFailed(parent, visit, turn.branch(), failure)
                : ParallelAction.branchFailed(parent, visit, turn.branch(), failure)));
    }

    /** Ends the execution; its branches stay as they are, to be redriven from there. */
    boolean end(Draft draft, ExecutionResult result, long previous) {
        switch (result) {
            case ExecutionResult.Succeeded(var output) ->
                draft.recordEnd(previous, HistoryEventType.EXECUTION_SUCCEEDED, HistoryDetails.data("output", draft.text(output)));
            case ExecutionResult.Failed(var error, var cause) ->
                draft.recordEnd(previous, HistoryEventType.EXECUTION_FAILED, HistoryDetails.failure(error, cause));
            case ExecutionResult.TimedOut() -> draft.recordEnd(previous, HistoryEventType.EXECUTION_TIMED_OUT,
                    HistoryDetails.failure(Optional.of(ErrorName.TIMEOUT), Optional.empty()));
            case ExecutionResult.Aborted(var error, var cause) ->
                draft.recordEnd(previous, HistoryEventType.EXECUTION_ABORTED, HistoryDetails.failure(error, cause));
        }
        for (LiveBranch branch : branches.all()) {
            Children.cancel(draft, branch);
            if (branch.activity() instanceof MapRunning run) {
                draft.mapRun(MapRuns.describe(turn(draft, branch), run, MapRuns.ABORTED));
            }
        }
        entering.clear();
        end = Optional.of(new End(result, draft.now()));
        draft.effect(new Effect.Complete(result));
        return true;
    }
}
