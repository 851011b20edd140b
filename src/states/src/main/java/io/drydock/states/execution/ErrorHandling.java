package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.Catcher;
import io.drydock.states.model.DataFlow;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.MapState;
import io.drydock.states.model.ParallelState;
import io.drydock.states.model.Retrier;
import io.drydock.states.model.State;
import io.drydock.states.model.TaskState;
import io.drydock.states.query.QueryScope;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What becomes of an error in a state with "Retry" and "Catch": the first retrier that names it, then the first such catcher.
 *
 * @param exited the event of leaving the state
 * @param jsonata whether the state is in JSONata
 */
record ErrorHandling(List<Retrier> retriers, List<Catcher> catchers, HistoryEventType exited, boolean jsonata) {

    /** Empty for a state that has neither "Retry" nor "Catch" because of its type. */
    static Optional<ErrorHandling> of(State state) {
        return switch (state) {
            case TaskState task -> Optional.of(new ErrorHandling(task.retry(), task.catchers(), HistoryEventType.TASK_STATE_EXITED,
                    task.flow() instanceof DataFlow.Jsonata));
            case ParallelState parallel -> Optional.of(new ErrorHandling(parallel.retry(), parallel.catchers(),
                    HistoryEventType.PARALLEL_STATE_EXITED, parallel.flow() instanceof DataFlow.Jsonata));
            case MapState map -> Optional.of(new ErrorHandling(map.retry(), map.catchers(), HistoryEventType.MAP_STATE_EXITED,
                    map.flow() instanceof DataFlow.Jsonata));
            case State _ -> Optional.empty();
        };
    }

    /** The activity of waiting for the next try, if there is one. */
    Optional<Activity.RetryPending> retry(Turn turn, Visit visit, String error) {
        for (int i = 0; i < retriers.size(); i++) {
            Retrier retrier = retriers.get(i);
            if (ErrorName.matches(retrier.errorEquals(), error)) {
                if (visit.retriesBy(i) >= retrier.maxAttempts()) {
                    return Optional.empty();
                }
                long millis = retrier.delayMillis(visit.retriesBy(i), turn.random());
                return Optional.of(new Activity.RetryPending(visit.retriedBy(i), turn.now().plusMillis(millis)));
            }
        }
        return Optional.empty();
    }

    /** The way that the first fitting catcher shows, if there is one. */
    Optional<Move> caught(Turn turn, Visit visit, String error, Optional<String> cause) throws StateFailure {
        for (Catcher catcher : catchers) {
            if (ErrorName.matches(catcher.errorEquals(), error)) {
                return Optional.of(take(turn, visit, catcher, error, cause));
            }
        }
        return Optional.empty();
    }

    private Move take(Turn turn, Visit visit, Catcher catcher, String error, Optional<String> cause) throws StateFailure {
        ObjectNode errorOutput = JsonNodeFactory.instance.objectNode().put("Error", ErrorName.shown(error)).put("Cause", cause.orElse(""));
        QueryScope scope = turn.scope(visit).withErrorOutput(errorOutput);
        JsonNode output;
        if (jsonata) {
            output = catcher.output().isPresent() ? turn.evaluate(catcher.output().get(), scope) : errorOutput;
        } else {
            output = DataProcessing.combined(catcher.resultPath(), visit.input(), errorOutput);
        }
        Map<String, JsonNode> assigned = turn.assignments(visit, catcher.assign(), scope);
        turn.exit(exited, visit, output, assigned);
        return new Move.Go(catcher.next(), output);
    }
}
