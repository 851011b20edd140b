package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.execution.Activity.ChildFailed;
import io.drydock.states.execution.Activity.ChildRunning;
import io.drydock.states.execution.Activity.Entering;
import io.drydock.states.execution.Activity.Finished;
import io.drydock.states.execution.Activity.Forked;
import io.drydock.states.execution.Activity.Iterating;
import io.drydock.states.execution.Activity.MapRunning;
import io.drydock.states.execution.Activity.RetryPending;
import io.drydock.states.execution.Activity.Stopped;
import io.drydock.states.execution.Activity.TaskInFlight;
import io.drydock.states.execution.Activity.Waiting;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.history.HistoryRecorder;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.FailState;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.State;
import io.drydock.states.model.StateMachine;
import io.drydock.states.model.SucceedState;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One execution of a state machine: takes events, and says what each makes of it, without any I/O. It is its owner's alone: one thread at a
 * time. What is not stored has not happened: an owner that can't store a transition throws the execution away and restores it.
 *
 * <p>The whole behaviour is one table of events and activities; each state type has an action of its own.
 */
public final class Execution {
    /** So many states that take no time are run in one transition; then the execution is stored and goes on. */
    private static final int STATES_PER_TRANSITION = 200;

    private final Setting setting;
    private final BranchTree branches;
    private final Timers timers = new Timers();
    private final Deque<LiveBranch> entering = new ArrayDeque<>();
    private Redrives redrives;
    private Optional<End> end;
    private long lastEventId;

    /** How much may run at once in one Map state where its definition names no limit, or a higher one. */
    public record Limits(int inlineConcurrency, int distributedConcurrency) {
        /** Those of AWS Step Functions ("Quotas for Step Functions"). */
        public static final Limits AWS = new Limits(40, 10_000);
    }

    /** @param random where jitter, task tokens and random functions come from */
    public Execution(ExecutionIdentity identity, StateMachine machine, RandomGenerator random, Limits limits) {
        this(new Setting(identity, machine, random, limits), BranchTree.of(new Entering(machine.workflow().startAt(), identity.input())),
                Redrives.NONE, Optional.empty(), 0);
    }

    private Execution(Setting setting, BranchTree branches, Redrives redrives, Optional<End> end, long lastEventId) {
        this.setting = setting;
        this.branches = branches;
        this.redrives = redrives;
        this.end = end;
        this.lastEventId = lastEventId;
    }

    /**
     * The execution as it was after {@code changes}.
     *
     * @param changes all that were stored, in their order
     * @param now tasks that have to be called again get their whole time from here on
     */
    public static Execution restore(ExecutionIdentity identity, StateMachine machine, RandomGenerator random, Limits limits,
            Collection<Change> changes, Instant now) {
        BranchTree branches = BranchTree.restore(changes);
        Optional<Change> last = changes.stream().reduce((_, later) -> later);
        Execution execution = new Execution(new Setting(identity, machine, random, limits), branches,
                last.map(Change::redrives).orElse(Redrives.NONE), last.flatMap(Change::end), last.map(Change::lastEventId).orElse(0L));
        if (execution.end.isEmpty()) {
            branches.all().forEach(branch -> execution.takeUp(branch, now.truncatedTo(ChronoUnit.MILLIS)));
        }
        return execution;
    }

    private void takeUp(LiveBranch branch, Instant now) {
        switch (branch.activity()) {
            case Entering _ -> entering.add(branch);
            case TaskInFlight task when calledAgain(task) -> branch.become(task.until(now.plusSeconds(task.timeoutSeconds())));
            case Activity _ -> {
            }
        }
        timers.watch(branch);
    }

    /** An answer that only the lost caller would have heard has to be asked for again; a token's holder can still give it. */
    private static boolean calledAgain(TaskInFlight task) {
        return task.secret().isEmpty() && task.phase() == Activity.Phase.STARTED;
    }

    /** What {@code event} does. */
    public Transition apply(ExecutionEvent event, Instant time) {
        Draft draft = new Draft(lastEventId, time.truncatedTo(ChronoUnit.MILLIS));
        boolean happened;
        try {
            happened = react(draft, event);
            enterStates(draft);
        } catch (HistoryFull full) {
            happened = end(draft, new ExecutionResult.Failed(Optional.of(ErrorName.RUNTIME),
                    Optional.of("The execution reached the maximum number of history events (" + HistoryRecorder.MAX_EVENTS + ").")), draft.lastEventId());
        }
        lastEventId = draft.lastEventId();
        if (end.isEmpty() && !entering.isEmpty() && happened) {
            draft.effect(new Effect.Continue());
        }
        return draft.transition(happened, end, redrives);
    }

    /** @return whether the event changes anything */
    private boolean react(Draft draft, ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Redriven _ when end.isPresent() && !(end.get().result() instanceof ExecutionResult.Succeeded) -> redrive(draft);
            case ExecutionEvent _ when end.isPresent() -> false;
            case ExecutionEvent.Started _ -> lastEventId == 0 && start(draft);
            case ExecutionEvent.Aborted(var error, var cause) -> end(draft, new ExecutionResult.Aborted(error, cause), 0);
            case ExecutionEvent _ when deadline().filter(over -> !draft.now().isBefore(over)).isPresent() ->
                end(draft, new ExecutionResult.TimedOut(), 0);
            case ExecutionEvent.TaskEvent task -> answered(draft, task);
            case ExecutionEvent.ChildEnded child -> childEnded(draft, child);
            case ExecutionEvent.TimerFired _ -> timeIsUp(draft);
            case ExecutionEvent.Continued _ -> !entering.isEmpty();
            case ExecutionEvent.Redriven _ -> false;
        };
    }

    private boolean start(Draft draft) {
        draft.recordBeside(0, HistoryEventType.EXECUTION_STARTED,
                HistoryDetails.executionStarted(draft.text(setting.identity().input()), setting.identity().roleArn()));
        draft.changed(branches.root());
        entering.add(branches.root());
        return true;
    }

    private boolean answered(Draft draft, ExecutionEvent.TaskEvent event) {
        Optional<LiveBranch> found = branches.find(event.branch());
        if (found.isEmpty() || !(found.get().activity() instanceof TaskInFlight task) || task.token() != event.token()) {
            return false;
        }
        Turn turn = turn(draft, found.get());
        TaskState state = (TaskState) turn.state(task.visit());
        perform(turn, Failures.guarded(turn, task.visit(), () -> switch (event) {
            case ExecutionEvent.TaskStarted started -> TaskAction.started(turn, state, task, started.workerName());
            case ExecutionEvent.TaskSubmitted submitted -> TaskAction.submitted(turn, state, task, submitted.response());
            case ExecutionEvent.TaskHeartbeat _ -> TaskAction.heartbeat(turn, task);
            case ExecutionEvent.TaskSucceeded succeeded -> TaskAction.succeeded(turn, state, task, succeeded.result());
            case ExecutionEvent.TaskFailed failed -> TaskAction.failed(turn, state, task, failed.error(), failed.cause());
        }));
        return true;
    }

    private boolean childEnded(Draft draft, ExecutionEvent.ChildEnded event) {
        Optional<LiveBranch> found = branches.find(event.branch());
        if (found.isEmpty() || !(found.get().activity() instanceof ChildRunning(String arn)) || !arn.equals(event.executionArn())) {
            return false;
        }
        LiveBranch child = found.get();
        child.become(event.result() instanceof ExecutionResult.Succeeded(var output) ? new Finished(output) : new ChildFailed(arn, event.result()));
        draft.changed(child);
        Turn parent = turn(draft, child.parent().orElseThrow());
        MapRunning run = (MapRunning) parent.branch().activity();
        MapState state = (MapState) parent.state(run.visit());
        perform(parent, Failures.guarded(parent, run.visit(), () -> MapRunAction.childEnded(parent, state, (Mode.Distributed) state.mode(), run)));
        return true;
    }

    private boolean timeIsUp(Draft draft) {
        List<LiveBranch> due = timers.take(draft.now());
        for (LiveBranch branch : due) {
            if (end.isEmpty() && branches.holds(branch)) {
                Turn turn = turn(draft, branch);
                Visit visit = branch.activity().currentVisit().orElseThrow();
                State state = turn.state(visit);
                perform(turn, Failures.guarded(turn, visit, () -> switch (branch.activity()) {
                    case TaskInFlight task -> TaskAction.timedOut(turn, (TaskState) state, task);
                    case RetryPending _ -> attempt(turn, state, visit);
                    case Waiting _ -> WaitAction.over(turn, (WaitState) state, visit);
                    case Activity other -> new Move.Stay(other);
                }));
            }
        }
        return !due.isEmpty();
    }

    /** Runs branch after branch until each has to wait for something, or has run for long enough. */
    private void enterStates(Draft draft) {
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

    private static Move attempt(Turn turn, State state, Visit visit) throws StateFailure {
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
    private void perform(Turn turn, Move move) {
        LiveBranch branch = turn.branch();
        turn.draft().changed(branch);
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
    private boolean end(Draft draft, ExecutionResult result, long previous) {
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

    /** Every branch that is not over goes on where it stands ("Restarting state machine executions with redrive"). */
    private boolean redrive(Draft draft) {
        end = Optional.empty();
        redrives = redrives.oneMore(draft.now());
        draft.recordBeside(lastEventId, HistoryEventType.EXECUTION_REDRIVEN, HistoryDetails.none().put("redriveCount", redrives.count()));
        for (LiveBranch branch : branches.all()) {
            if (end.isPresent() || !branches.holds(branch)) {
                continue;
            }
            Turn turn = turn(draft, branch);
            Move move = Redrive.move(turn, branch, visit -> attempt(turn, turn.state(visit), visit));
            if (move instanceof Move.Stay(Activity activity) && activity == branch.activity()) {
                takeUp(branch, draft.now());
            } else {
                perform(turn, move);
            }
        }
        return true;
    }

    private Turn turn(Draft draft, LiveBranch branch) {
        return new Turn(setting, redrives, draft, branch);
    }

    private Optional<Instant> deadline() {
        return setting.machine().timeout().map(redrives.last().orElse(setting.identity().startedAt())::plus);
    }

    /** What has been asked for and not been answered: all effects that an owner has to do who has just restored it. */
    public List<Effect> outstanding() {
        if (end.isPresent()) {
            return List.of();
        }
        Draft draft = new Draft(lastEventId, setting.identity().startedAt());
        List<Effect> effects = new ArrayList<>();
        for (LiveBranch branch : branches.all()) {
            Turn turn = turn(draft, branch);
            switch (branch.activity()) {
                case TaskInFlight task -> effects.add(TaskAction.invocation(turn, (TaskState) turn.state(task.visit()), task));
                case ChildRunning(String arn) -> effects.add(MapRunAction.childOf(turn, arn, false));
                case Activity _ -> {
                }
            }
        }
        if (!entering.isEmpty()) {
            effects.add(new Effect.Continue());
        }
        return effects;
    }

    /** When the next {@link ExecutionEvent.TimerFired} is due; empty while nothing waits for time to pass. */
    public Optional<Instant> due() {
        if (end.isPresent()) {
            return Optional.empty();
        }
        Optional<Instant> over = deadline();
        return timers.next().map(at -> over.filter(at::isAfter).orElse(at)).or(() -> over);
    }

    public ExecutionIdentity identity() {
        return setting.identity();
    }

    /** How it ended, once it has. */
    public Optional<End> end() {
        return end;
    }

    /** The last event of its history; 0 before it is started. */
    public long lastEventId() {
        return lastEventId;
    }

    public Redrives redrives() {
        return redrives;
    }

    /** Whether the attempt that {@code token} names waits for an answer. */
    public boolean awaits(TaskToken token) {
        return end.isEmpty() && branches.find(token.branch())
                .filter(branch -> branch.activity() instanceof TaskInFlight task && task.token() == token.token()
                        && task.secret().filter(token.secret()::equals).isPresent())
                .isPresent();
    }

    /** The map runs that run now, with their counts. */
    public List<MapRun> mapRuns() {
        Draft draft = new Draft(lastEventId, setting.identity().startedAt());
        List<MapRun> runs = new ArrayList<>();
        for (LiveBranch branch : branches.all()) {
            if (branch.activity() instanceof MapRunning run && end.isEmpty()) {
                runs.add(MapRuns.describe(turn(draft, branch), run, MapRuns.RUNNING));
            }
        }
        return runs;
    }
}
