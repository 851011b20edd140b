package io.drydock.states.execution;

import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.State;
import java.util.Optional;

/** From an error in a state to what the branch does next. */
final class Failures {
    private Failures() {
    }

    /** What a state does; should it fail for a reason of its own, what comes of that. */
    static Move guarded(Turn turn, Visit visit, Action action) {
        try {
            return action.run();
        } catch (StateFailure failure) {
            return handle(turn, visit, Optional.of(failure.error()), Optional.of(explain(turn, visit, failure)));
        }
    }

    /**
     * The state's retriers, then its catchers, else the end of the branch. What only a wrong definition can cause (States.Runtime) is not for
     * "Retry" and "Catch", and leaves no event of a failed state.
     */
    static Move handle(Turn turn, Visit visit, Optional<String> error, Optional<String> cause) {
        Optional<ErrorHandling> handling = ErrorHandling.of(turn.state(visit));
        Optional<String> shown = error.map(ErrorName::shown);
        if (handling.isEmpty() || error.filter(ErrorName.RUNTIME::equals).isPresent()) {
            return new Move.Fail(visit, shown, cause);
        }
        Optional<Activity.RetryPending> retry = handling.get().retry(turn, visit, error.orElse(""));
        if (retry.isPresent()) {
            return new Move.Stay(retry.get());
        }
        long before = turn.branch().lastEventId();
        failedEvent(turn.state(visit)).ifPresent(turn::record);
        try {
            return handling.get().caught(turn, visit, error.orElse(""), cause).orElseGet(() -> new Move.Fail(visit, shown, cause));
        } catch (StateFailure inCatcher) {
            // On AWS, what goes wrong in a catcher does not follow the event of the failed state.
            turn.branch().follow(before);
            return new Move.Fail(visit, Optional.of(inCatcher.error()), Optional.of(explain(turn, visit, inCatcher)));
        }
    }

    /** Of states with children; a task's failure has an event of its resource. */
    private static Optional<HistoryEventType> failedEvent(State state) {
        return switch (state) {
            case ParallelState _ -> Optional.of(HistoryEventType.PARALLEL_STATE_FAILED);
            case MapState _ -> Optional.of(HistoryEventType.MAP_STATE_FAILED);
            case State _ -> Optional.empty();
        };
    }

    private static String explain(Turn turn, Visit visit, StateFailure failure) {
        String cause = "An error occurred while executing the state '" + visit.state() + "' (entered at the event id #" + visit.enteredEventId() + "). "
                + failure.getMessage();
        failure.field().filter(_ -> failure.error().equals(ErrorName.QUERY_EVALUATION)).ifPresent(field ->
                turn.record(HistoryEventType.EVALUATION_FAILED, HistoryDetails.evaluationFailed(visit.state(), field, failure.error(), cause)));
        return cause;
    }

    /** Part of a state's work. */
    interface Action {
        Move run() throws StateFailure;
    }
}
