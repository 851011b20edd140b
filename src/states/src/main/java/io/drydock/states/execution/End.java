package io.drydock.states.execution;

import java.time.Instant;

/** How and when an execution, or a branch of it, ended. */
public record End(ExecutionResult result, Instant at) {
}
