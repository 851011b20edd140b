package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How an execution ended. */
public sealed interface ExecutionResult {
    record Succeeded(JsonNode output) implements ExecutionResult {
    }

    record Failed(Optional<String> error, Optional<String> cause) implements ExecutionResult {
    }

    /** It took longer than its state machine's "TimeoutSeconds". */
    record TimedOut() implements ExecutionResult {
    }

    /** Somebody stopped it. */
    record Aborted(Optional<String> error, Optional<String> cause) implements ExecutionResult {
    }

    /** The value of "status" in the AWS Step Functions API. */
    default String status() {
        return switch (this) {
            case Succeeded _ -> "SUCCEEDED";
            case Failed _ -> "FAILED";
            case TimedOut _ -> "TIMED_OUT";
            case Aborted _ -> "ABORTED";
        };
    }
}
