package io.drydock.states.execution;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.history.HistoryEventType;
import io.drydock.states.model.Catcher;
import io.drydock.states.model.ErrorName;
import io.drydock.states.model.Retrier;
import io.drydock.states.model.TaskState;
import java.util.Optional;

/** What becomes of an error in a state with "Retry" and "Catch": the first retrier that names it, then the first such catcher. */
final class ErrorHandling {
    private ErrorHandling() {
    }

    static Move handle(Turn turn, TaskState state, Visit visit, String error, Optional<String> cause) throws StateFailure {
        for (int i = 0; i < state.retry().size(); i++) {
            Retrier retrier = state.retry().get(i);
            if (ErrorName.matches(retrier.errorEquals(), error)) {
                if (visit.retriesBy(i) < retrier.maxAttempts()) {
                    long millis = retrier.delayMillis(visit.retriesBy(i), turn.random());
                    return new Move.Stay(new Activity.RetryPending(visit.retriedBy(i), turn.now().plusMillis(millis)));
                }
                break;
            }
        }
        for (int i = 0; i < state.catchers().size(); i++) {
            Catcher catcher = state.catchers().get(i);
            if (ErrorName.matches(catcher.errorEquals(), error)) {
                return caught(turn, visit, "Catch[" + i + "]/", catcher, error, cause);
            }
        }
        return new Move.Finish(new ExecutionResult.Failed(Optional.of(error), cause));
    }

    private static Move caught(Turn turn, Visit visit, String path, Catcher catcher, String error, Optional<String> cause) throws StateFailure {
        ObjectNode errorOutput = JsonNodeFactory.instance.objectNode().put("Error", error).put("Cause", cause.orElse(""));
        var exit = new Turn.Exit(HistoryEventType.TASK_STATE_EXITED, visit, path, catcher.output(), errorOutput, catcher.assign());
        return new Move.Go(catcher.next(), turn.exit(exit, turn.scope(visit, "errorOutput", errorOutput)));
    }
}
