package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.history.HistoryRecorder;
import io.drydock.states.model.ChoiceState;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.FailState;
import io.drydock.states.model.PassState;
import io.drydock.states.model.State;
import io.drydock.states.model.StateMachine;
import io.drydock.states.model.SucceedState;
import io.drydock.states.model.TaskState;
import io.drydock.states.model.WaitState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Runs a state machine: {@code (state, event) -> (state, history, effects)}, without any I/O. The whole behaviour is one table of
 * activities and events; each state type has an action of its own.
 */
public final class Interpreter {
    /** So many states that take no time are run in one transition; then the execution is stored and goes on. */
    private static final int STATES_PER_TRANSITION = 50;
    /** Room for the events of one more state and of the end. */
    private static final int RESERVED_EVENTS = 10;

    private final StateMachine machine;
    private final RandomGenerator random;

    /** @param random where jitter and the functions {@code $random} and {@code $uuid} come from */
    public Interpreter(StateMachine machine, RandomGenerator random) {
        this.machine = machine;
        this.random = random;
    }

    /** What {@code event} makes of {@code before}. An event that does not fit any more (a late answer, an early timer) changes nothing. */
    public Transition apply(ExecutionState before, ExecutionEvent event, Instant time) {
        Instant now = time.truncatedTo(ChronoUnit.MILLIS);
        Turn turn = new Turn(before, now, random);
        return react(turn, before.activity(), event)
                .map(move -> transition(before, turn, settle(turn, move)))
                .orElseGet(() -> Transition.unchanged(before));
    }

    private Optional<Move> react(Turn turn, Activity activity, ExecutionEvent event) {
        boolean ended = activity instanceof Activity.Ended;
        boolean overdue = !ended && deadline(turn.identity()).filter(end -> !turn.now().isBefore(end)).isPresent();
        return switch (event) {
            case ExecutionEvent.Started _ when activity instanceof Activity.Entering(String state, JsonNode input)
                    && turn.history().lastId() == 0 -> {
                turn.history().add(HistoryEventType.EXECUTION_STARTED, HistoryDetails.executionStarted(input, turn.identity().roleArn()));
                yield Optional.of(new Move.Go(state, input));
            }
            case ExecutionEvent.Aborted(var error, var cause) when !ended ->
                Optional.of(new Move.Finish(new ExecutionResult.Aborted(error, cause)));
            case ExecutionEvent _ when overdue && turn.history().lastId() > 0 -> Optional.of(new Move.Finish(new ExecutionResult.TimedOut()));
            case ExecutionEvent.TaskSucceeded(long token, JsonNode result)
                    when activity instanceof Activity.TaskInFlight task && task.token() == token ->
                Optional.of(inState(turn, task.visit(), () -> TaskAction.succeeded(turn, task(task.visit()), task.visit(), result)));
            case ExecutionEvent.TaskFailed(long token, String error, var cause)
                    when activity instanceof Activity.TaskInFlight task && task.token() == token ->
                Optional.of(inState(turn, task.visit(), () -> TaskAction.failed(turn, task(task.visit()), task.visit(), error, cause)));
            case ExecutionEvent.TimerFired _ -> timer(turn, activity);
            case ExecutionEvent.Continued _ when activity instanceof Activity.Entering(String state, JsonNode input)
                    && turn.history().lastId() > 0 -> Optional.of(new Move.Go(state, input));
            case ExecutionEvent.Resumed _ when !ended -> Optional.of(new Move.Stay(resumed(turn, activity)));
            case ExecutionEvent _ -> Optional.empty();
        };
    }

    private Optional<Move> timer(Turn turn, Activity activity) {
        return switch (activity) {
            case Activity.TaskInFlight task when !turn.now().isBefore(task.deadline()) ->
                Optional.of(inState(turn, task.visit(), () -> TaskAction.timedOut(turn, task(task.visit()), task.visit())));
            case Activity.RetryPending(Visit visit, Instant at) when !turn.now().isBefore(at) ->
                Optional.of(inState(turn, visit, () -> TaskAction.attempt(turn, task(visit), visit)));
            case Activity.Waiting(Visit visit, Instant until) when !turn.now().isBefore(until) ->
                Optional.of(inState(turn, visit, () -> WaitAction.over(turn, (WaitState) machine.state(visit.state()), visit)));
            case Activity _ -> Optional.empty();
        };
    }

    private Activity resumed(Turn turn, Activity activity) {
        return activity instanceof Activity.TaskInFlight(Visit visit, long token, String resource, JsonNode arguments, long seconds, Instant _)
                ? new Activity.TaskInFlight(visit, token, resource, arguments, seconds, turn.now().plusSeconds(seconds)) : activity;
    }

    /** Goes from state to state until one has to wait for something, or the execution is over. */
    private Activity settle(Turn turn, Move first) {
        Move move = first;
        for (int states = 0; ; states++) {
            switch (move) {
                case Move.Stay(Activity activity) -> {
                    return activity;
                }
                case Move.Finish(ExecutionResult result) -> {
                    return end(turn, result);
                }
                case Move.Go(String state, JsonNode input) -> {
                    if (turn.history().lastId() + RESERVED_EVENTS > HistoryRecorder.MAX_EVENTS) {
                        move = tooLong();
                    } else if (states == STATES_PER_TRANSITION) {
                        return new Activity.Entering(state, input);
                    } else {
                        move = enter(turn, machine.state(state), input);
                    }
                }
            }
        }
    }

    private Move enter(Turn turn, State state, JsonNode input) {
        long eventId = turn.history().add(HistoryEventType.of(state.type() + "StateEntered"), HistoryDetails.entered(state.name(), input));
        Visit visit = new Visit(state.name(), turn.now(), eventId, input, List.of());
        return inState(turn, visit, () -> switch (state) {
            case TaskState task -> TaskAction.attempt(turn, task, visit);
            case ChoiceState choice -> ChoiceAction.enter(turn, choice, visit);
            case PassState pass -> PassAction.enter(turn, pass, visit);
            case WaitState wait -> WaitAction.enter(turn, wait, visit);
            case SucceedState succeed -> SucceedAction.enter(turn, succeed, visit);
            case FailState fail -> FailAction.enter(turn, fail, visit);
        });
    }

    /** What a state does, and what its failure comes to: the state's retriers and catchers, once; else the end of the execution. */
    private Move inState(Turn turn, Visit visit, Action action) {
        if (turn.history().lastId() + RESERVED_EVENTS > HistoryRecorder.MAX_EVENTS) {
            return tooLong();
        }
        try {
            return action.run();
        } catch (StateFailure failure) {
            String cause = record(turn, visit, failure);
            if (machine.state(visit.state()) instanceof TaskState task) {
                try {
                    return ErrorHandling.handle(turn, task, visit, failure.error(), Optional.of(cause));
                } catch (StateFailure again) {
                    return failed(again.error(), record(turn, visit, again));
                }
            }
            return failed(failure.error(), cause);
        }
    }

    private static String record(Turn turn, Visit visit, StateFailure failure) {
        failure.field().ifPresent(field -> turn.history().add(HistoryEventType.EVALUATION_FAILED,
                HistoryDetails.evaluationFailed(visit.state(), field, failure.error(), failure.getMessage())));
        return "An error occurred while executing the state '" + visit.state() + "' (entered at the event id #" + visit.enteredEventId() + "). "
                + failure.getMessage();
    }

    private static Activity.Ended end(Turn turn, ExecutionResult result) {
        switch (result) {
            case ExecutionResult.Succeeded(JsonNode output) ->
                turn.history().add(HistoryEventType.EXECUTION_SUCCEEDED, HistoryDetails.output(output));
            case ExecutionResult.Failed(var error, var cause) ->
                turn.history().add(HistoryEventType.EXECUTION_FAILED, HistoryDetails.failure(error, cause));
            case ExecutionResult.TimedOut() -> turn.history().add(HistoryEventType.EXECUTION_TIMED_OUT, HistoryDetails.none());
            case ExecutionResult.Aborted(var error, var cause) ->
                turn.history().add(HistoryEventType.EXECUTION_ABORTED, HistoryDetails.failure(error, cause));
        }
        return new Activity.Ended(result, turn.now());
    }

    private Transition transition(ExecutionState before, Turn turn, Activity activity) {
        ExecutionState after = new ExecutionState(before.identity(), turn.variables(), activity, turn.history().lastId());
        return new Transition(after, !after.equals(before), turn.history().events(),
                Effects.of(activity, deadline(before.identity())));
    }

    private Optional<Instant> deadline(ExecutionIdentity identity) {
        return machine.timeout().map(identity.startedAt()::plus);
    }

    private TaskState task(Visit visit) {
        return (TaskState) machine.state(visit.state());
    }

    private static Move failed(String error, String cause) {
        return new Move.Finish(new ExecutionResult.Failed(Optional.of(error), Optional.of(cause)));
    }

    private static Move tooLong() {
        return failed(ErrorName.RUNTIME,
                "The execution reached the maximum number of history events (" + HistoryRecorder.MAX_EVENTS + ").");
    }

    private interface Action {
        Move run() throws StateFailure;
    }
}
