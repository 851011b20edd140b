package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What has to be done outside once a transition is stored. */
public sealed interface Effect {
    /** Call {@code resource} with {@code input} and answer with {@code token}; after {@code deadline} nobody waits any more. */
    record InvokeTask(long token, String resource, JsonNode input, Instant deadline) implements Effect {
    }

    /** Send {@link ExecutionEvent.TimerFired} at {@code at}. It takes the place of every timer before it. */
    record StartTimer(Instant at) implements Effect {
    }

    /** Send {@link ExecutionEvent.Continued} at once. */
    record Continue() implements Effect {
    }

    /** The execution is over. */
    record Complete(ExecutionResult result) implements Effect {
    }
}
