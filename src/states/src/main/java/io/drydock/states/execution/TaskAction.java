package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.history.HistoryDetails;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.TaskState;
import java.util.Optional;

/** Runs a Task state whose resource is a Lambda function. */
final class TaskAction {
    private TaskAction() {
    }

    /** The first attempt, or one more. */
    static Move attempt(Turn turn, TaskState state, Visit visit) throws StateFailure {
        JsonNode arguments = state.arguments().isPresent()
                ? turn.evaluate(state.arguments().get(), "Arguments", turn.scope(visit)) : visit.input();
        DataLimits.check(arguments, "The state '" + visit.state() + "' gave its resource arguments");
        Optional<Long> timeout = timeout(turn, state, visit);
        long token = turn.history().add(HistoryEventType.LAMBDA_FUNCTION_SCHEDULED,
                HistoryDetails.lambdaScheduled(state.resource(), arguments, timeout));
        turn.history().add(HistoryEventType.LAMBDA_FUNCTION_STARTED, HistoryDetails.none());
        long seconds = timeout.orElse(TaskState.DEFAULT_TIMEOUT_SECONDS);
        return new Move.Stay(
                new Activity.TaskInFlight(visit, token, state.resource(), arguments, seconds, turn.now().plusSeconds(seconds)));
    }

    static Move succeeded(Turn turn, TaskState state, Visit visit, JsonNode result) throws StateFailure {
        if (DataLimits.exceeds(result)) {
            return failed(turn, state, visit, ErrorName.DATA_LIMIT_EXCEEDED, Optional.of("The state/task '" + state.resource()
                    + "' returned a result with a size exceeding the maximum number of bytes service limit."));
        }
        turn.history().add(HistoryEventType.LAMBDA_FUNCTION_SUCCEEDED, HistoryDetails.output(result));
        var exit = new Turn.Exit(HistoryEventType.TASK_STATE_EXITED, visit, "", state.output(), result, state.assign());
        return Turn.follow(state.successor(), turn.exit(exit, turn.scope(visit, "result", result)));
    }

    static Move failed(Turn turn, TaskState state, Visit visit, String error, Optional<String> cause) throws StateFailure {
        turn.history().add(HistoryEventType.LAMBDA_FUNCTION_FAILED, HistoryDetails.failure(Optional.of(error), cause));
        return ErrorHandling.handle(turn, state, visit, error, cause);
    }

    static Move timedOut(Turn turn, TaskState state, Visit visit) throws StateFailure {
        turn.history().add(HistoryEventType.LAMBDA_FUNCTION_TIMED_OUT,
                HistoryDetails.failure(Optional.of(ErrorName.TIMEOUT), Optional.empty()));
        return ErrorHandling.handle(turn, state, visit, ErrorName.TIMEOUT, Optional.empty());
    }

    private static Optional<Long> timeout(Turn turn, TaskState state, Visit visit) throws StateFailure {
        if (state.timeoutSeconds().isEmpty()) {
            return Optional.empty();
        }
        JsonNode template = state.timeoutSeconds().get();
        JsonNode value = turn.evaluate(template, "TimeoutSeconds", turn.scope(visit));
        return Optional.of(ResultType.seconds(template, "TimeoutSeconds", value, 1, TaskState.DEFAULT_TIMEOUT_SECONDS));
    }
}
