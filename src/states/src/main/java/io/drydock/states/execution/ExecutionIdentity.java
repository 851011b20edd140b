package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/** What does not change while an execution runs. */
public record ExecutionIdentity(String executionArn, String name, String stateMachineArn, String stateMachineName, String roleArn,
        Instant startedAt, JsonNode input) {
}
