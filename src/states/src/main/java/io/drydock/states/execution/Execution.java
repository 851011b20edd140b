package io.drydock.states.execution;

import io.drydock.states.execution.Activity.ChildFailed;
import io.drydock.states.execution.Activity.ChildRunning;
import io.drydock.states.execution.Activity.Entering;
import io.drydock.states.execution.Activity.Finished;
import io.drydock.states.execution.Activity.MapRunning;
import io.drydock.states.execution.Activity.RetryPending;
import io.drydock.states.execution.Activity.TaskInFlight;
import io.drydock.states.execution.Activity.Waiting;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.history.HistoryRecorder;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.model.MapState.Mode;
import io.drydock.states.model.State;
import io.drydock.states.model.StateMachine;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * One execution of a state machine: takes events, and says what each makes of it, without any I/O. It is its owner's alone: one thread at a
 * time. What is not stored has not happened: an owner that can't store a transition throws the execution away and restores it.
 *
 * <p>This is the table of events and of what each one finds; {@link Course} goes on from state to state; each state type has an action of its own.
 */
public final class Execution {
    private final Setting setting;
    private final BranchTree branches;
    private final Course course;
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
        this.course = new Course(setting, branches, redrives, end);
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
        if (execution.end().isEmpty()) {
            branches.all().forEach(branch -> execution.takeUp(branch, now.truncatedTo(ChronoUnit.MILLIS)));
        }
        return execution;
    }

    private void takeUp(LiveBranch branch, Instant now) {
        switch (branch.activity()) {
            case Entering _ -> course.enter(branch);
            case TaskInFlight task when TaskAction.isAskedAgain(setting.machine().state(task.visit().state()), task) -> branch.become(task.anew(now));
            case Activity _ -> {
            }
        }
        course.timers().watch(branch);
    }

    /** What {@code event} does. */
    public Transition apply(ExecutionEvent event, Instant time) {
        Draft draft = new Draft(lastEventId, time.truncatedTo(ChronoUnit.MILLIS));
        boolean happened;
        try {
            happened = react(draft, event);
            course.enterStates(draft);
        } catch (HistoryFull full) {
            happened = course.end(draft, new ExecutionResult.Failed(Optional.of(ErrorName.RUNTIME),
                    Optional.of("The execution reached the maximum number of history events (" + HistoryRecorder.MAX_EVENTS + ").")), draft.lastEventId());
        }
        lastEventId = draft.lastEventId();
        if (happened && course.goesOn()) {
            draft.effect(new Effect.Continue());
        }
        return draft.transition(happened, end(), redrives());
    }

    /** @return whether the event changes anything */
    private boolean react(Draft draft, ExecutionEvent event) {
        return switch (event) {
            case ExecutionEvent.Redriven _ when end().filter(end -> !(end.result() instanceof ExecutionResult.Succeeded)).isPresent() -> redrive(draft);
            case ExecutionEvent _ when end().isPresent() -> false;
            case ExecutionEvent.Broken(String cause) ->
                course.end(draft, new ExecutionResult.Failed(Optional.of(ErrorName.RUNTIME), Optional.of(cause)), lastEventId);
            case ExecutionEvent.Started _ -> lastEventId == 0 && start(draft);
            case ExecutionEvent.Aborted(var error, var cause) -> course.end(draft, new ExecutionResult.Aborted(error, cause), 0);
            case ExecutionEvent _ when deadline().filter(over -> !draft.now().isBefore(over)).isPresent() ->
                course.end(draft, new ExecutionResult.TimedOut(), 0);
            case ExecutionEvent.TaskEvent task -> answered(draft, task);
            case ExecutionEvent.ChildEnded child -> childEnded(draft, child);
            case ExecutionEvent.TimerFired _ -> timeIsUp(draft);
            case ExecutionEvent.Continued _ -> course.goesOn();
            case ExecutionEvent.Redriven _ -> false;
        };
    }

    private boolean start(Draft draft) {
        draft.recordBeside(0, HistoryEventType.EXECUTION_STARTED,
                HistoryDetails.executionStarted(draft.text(setting.identity().input()), setting.identity().roleArn()));
        draft.changed(branches.root());
        course.enter(branches.root());
        return true;
    }

    private boolean answered(Draft draft, ExecutionEvent.TaskEvent event) {
        Optional<LiveBranch> found = branches.find(event.branch());
        if (found.isEmpty() || !(found.get().activity() instanceof TaskInFlight task) || task.token() != event.token()) {
            return false;
        }
        Turn turn = course.turn(draft, found.get());
        TaskState state = (TaskState) turn.state(task.visit());
        course.perform(turn, Failures.guarded(turn, task.visit(), () -> switch (event) {
            case ExecutionEvent.TaskStarted started -> TaskAction.started(turn, state, task, started.workerName());
            case ExecutionEvent.TaskSubmitted submitted -> TaskAction.submitted(turn, state, task, submitted.response());
            case ExecutionEvent.TaskHeartbeat _ -> TaskAction.heartbeat(turn, task);
            case ExecutionEvent.TaskPutOff _ -> TaskAction.putOff(turn, task);
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
        Turn parent = course.turn(draft, child.parent().orElseThrow());
        MapRunning run = (MapRunning) parent.branch().activity();
        MapState state = (MapState) parent.state(run.visit());
        course.perform(parent, Failures.guarded(parent, run.visit(), () -> MapRunAction.childEnded(parent, state, (Mode.Distributed) state.mode(), run)));
        return true;
    }

    private boolean timeIsUp(Draft draft) {
        List<LiveBranch> due = course.timers().take(draft.now());
        for (LiveBranch branch : due) {
            if (end().isEmpty() && branches.holds(branch)) {
                Turn turn = course.turn(draft, branch);
                Visit visit = branch.activity().currentVisit().orElseThrow();
                State state = turn.state(visit);
                course.perform(turn, Failures.guarded(turn, visit, () -> switch (branch.activity()) {
                    case TaskInFlight task -> TaskAction.timedOut(turn, (TaskState) state, task);
                    case RetryPending _ -> Course.attempt(turn, state, visit);
                    case Waiting _ -> WaitAction.over(turn, (WaitState) state, visit);
                    case Activity other -> new Move.Stay(other);
                }));
            }
        }
        return !due.isEmpty();
    }

    /** Every branch that is not over goes on where it stands ("Restarting state machine executions with redrive"). */
    private boolean redrive(Draft draft) {
        course.begin(redrives().oneMore(draft.now()));
        draft.recordBeside(lastEventId, HistoryEventType.EXECUTION_REDRIVEN, HistoryDetails.none().put("redriveCount", redrives().count()));
        for (LiveBranch branch : branches.all()) {
            if (end().isPresent() || !branches.holds(branch)) {
                continue;
            }
            Turn turn = course.turn(draft, branch);
            Move move = Redrive.move(turn, branch, visit -> Course.attempt(turn, turn.state(visit), visit));
            if (move instanceof Move.Stay(Activity activity) && activity == branch.activity()) {
                takeUp(branch, draft.now());
            } else {
                course.perform(turn, move);
            }
        }
        return true;
    }

    private Optional<Instant> deadline() {
        return setting.machine().timeout().map(redrives().last().orElse(setting.identity().startedAt())::plus);
    }

    /** What has been asked for and not been answered: all effects that an owner has to do who has just restored it. */
    public List<Effect> outstanding() {
        if (end().isPresent()) {
            return List.of();
        }
        Draft draft = new Draft(lastEventId, setting.identity().startedAt());
        List<Effect> effects = new ArrayList<>();
        for (LiveBranch branch : branches.all()) {
            Turn turn = course.turn(draft, branch);
            switch (branch.activity()) {
                case TaskInFlight task -> effects.add(TaskAction.invocation(turn, (TaskState) turn.state(task.visit()), task));
                case ChildRunning(String arn) -> effects.add(MapRunAction.childOf(turn, arn));
                case Activity _ -> {
                }
            }
        }
        if (course.goesOn()) {
            effects.add(new Effect.Continue());
        }
        return effects;
    }

    /** When the next {@link ExecutionEvent.TimerFired} is due; empty while nothing waits for time to pass. */
    public Optional<Instant> due() {
        if (end().isPresent()) {
            return Optional.empty();
        }
        Optional<Instant> over = deadline();
        return course.timers().next().map(at -> over.filter(at::isAfter).orElse(at)).or(() -> over);
    }

    public ExecutionIdentity identity() {
        return setting.identity();
    }

    /** How it ended, once it has. */
    public Optional<End> end() {
        return course.end();
    }

    /** The last event of its history; 0 before it is started. */
    public long lastEventId() {
        return lastEventId;
    }

    public Redrives redrives() {
        return course.redrives();
    }

    /** Whether the attempt that {@code token} names waits for an answer. */
    public boolean awaits(TaskToken token) {
        return end().isEmpty() && branches.find(token.branch())
                .filter(branch -> branch.activity() instanceof TaskInFlight task && task.token() == token.token()
                        && task.secret().filter(token.secret()::equals).isPresent())
                .isPresent();
    }

    /** The map runs that run now, with their counts. */
    public List<MapRun> mapRuns() {
        Draft draft = new Draft(lastEventId, setting.identity().startedAt());
        List<MapRun> runs = new ArrayList<>();
        for (LiveBranch branch : branches.all()) {
            if (branch.activity() instanceof MapRunning run && end().isEmpty()) {
                runs.add(MapRuns.describe(course.turn(draft, branch), run, MapRuns.RUNNING));
            }
        }
        return runs;
    }
}
