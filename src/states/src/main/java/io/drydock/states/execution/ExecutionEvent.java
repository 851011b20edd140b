package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What happens to an execution from outside. */
public sealed interface ExecutionEvent {
    /** It begins. */
    record Started() implements ExecutionEvent {
    }

    /** The attempt {@code token} of a task gave {@code result}. */
    record TaskSucceeded(long token, JsonNode result) implements ExecutionEvent {
    }

    /** The attempt {@code token} of a task failed. */
    record TaskFailed(long token, String error, Optional<String> cause) implements ExecutionEvent {
    }

    /** A timer that an effect asked for has run out; one that comes early or late changes nothing. */
    record TimerFired() implements ExecutionEvent {
    }

    /** Goes on after {@link Effect.Continue}. */
    record Continued() implements ExecutionEvent {
    }

    /** A new process takes over: a task in flight is invoked again and gets its whole time again. */
    record Resumed() implements ExecutionEvent {
    }

    /** Somebody stops it. */
    record Aborted(Optional<String> error, Optional<String> cause) implements ExecutionEvent {
    }
}
