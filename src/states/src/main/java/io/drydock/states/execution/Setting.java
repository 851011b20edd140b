package io.drydock.states.execution;

import io.drydock.states.model.StateMachine;
import java.util.random.RandomGenerator;

/** What an execution runs in; the same for all its transitions. */
record Setting(ExecutionIdentity identity, StateMachine machine, RandomGenerator random, Execution.Limits limits) {
    /** The region in the execution's ARN. */
    String region() {
        String[] parts = identity.executionArn().split(":", 5);
        return parts.length > 3 ? parts[3] : "";
    }

    /** The account in the execution's ARN. */
    String account() {
        String[] parts = identity.executionArn().split(":", 6);
        return parts.length > 4 ? parts[4] : "";
    }
}
