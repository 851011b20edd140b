package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What an execution is doing between two transitions. */
public sealed interface Activity {
    /** About to enter {@code state}: not started yet, or paused after many states that took no time. */
    record Entering(String state, JsonNode input) implements Activity {
    }

    /**
     * A resource works.
     *
     * @param token tells this attempt from every other one of the execution: an answer with another token comes too late
     * @param timeoutSeconds how long the attempt may take
     * @param deadline when that is over
     */
    record TaskInFlight(Visit visit, long token, String resource, JsonNode arguments, long timeoutSeconds, Instant deadline)
            implements Activity {
    }

    /** A task failed and is tried again at {@code at}. */
    record RetryPending(Visit visit, Instant at) implements Activity {
    }

    /** A Wait state lets time pass. */
    record Waiting(Visit visit, Instant until) implements Activity {
    }

    /** The execution is over. */
    record Ended(ExecutionResult result, Instant at) implements Activity {
    }
}
