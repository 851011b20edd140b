package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.TaskToken;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What an execution's mailbox takes.
 *
 * @param <T> what the answer says
 */
sealed interface Mail<T> {
    /** Comes when everything that it tells of is stored; empty if there is no such execution. */
    CompletableFuture<Optional<T>> answer();

    /** Something happened to it; the answer is the execution as it was before and is after that. */
    record Happened(ExecutionEvent event, CompletableFuture<Optional<Difference>> answer) implements Mail<Difference> {
        Happened(ExecutionEvent event) {
            this(event, new CompletableFuture<>());
        }
    }

    /** An execution before and after an event. */
    record Difference(ExecutionRecord before, ExecutionRecord after) {
    }

    /** Somebody reports on a task; the answer says whether the execution waited for it. */
    record Report(TaskToken token, ExecutionEvent.TaskEvent event, CompletableFuture<Optional<Boolean>> answer) implements Mail<Boolean> {
        Report(TaskToken token, ExecutionEvent.TaskEvent event) {
            this(token, event, new CompletableFuture<>());
        }
    }

    /** Somebody wants to know something. */
    record Question<T>(Function<Execution, T> question, CompletableFuture<Optional<T>> answer) implements Mail<T> {
        Question(Function<Execution, T> question) {
            this(question, new CompletableFuture<>());
        }
    }

    /**
     * Its parent waits for its end: it is to tell it, even if that was long ago.
     *
     * @param redrivenAt when the parent was redriven, if it was: a child that failed before that is redriven too
     */
    record Wanted(Optional<Instant> redrivenAt, CompletableFuture<Optional<Boolean>> answer) implements Mail<Boolean> {
        Wanted(Optional<Instant> redrivenAt) {
            this(redrivenAt, new CompletableFuture<>());
        }
    }

    /** It is to begin, or to be restored, if it is not here yet. */
    record Wake(CompletableFuture<Optional<Boolean>> answer) implements Mail<Boolean> {
        Wake() {
            this(new CompletableFuture<>());
        }
    }
}
