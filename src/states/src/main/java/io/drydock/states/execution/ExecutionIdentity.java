package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * What does not change while an execution runs.
 *
 * @param origin of a child execution of a Map state: where it comes from
 */
public record ExecutionIdentity(String executionArn, String name, String stateMachineArn, String stateMachineName, String roleArn,
        Instant startedAt, JsonNode input, Optional<Origin> origin) {

    /**
     * The Map state that started a child execution.
     *
     * @param parentArn the execution that the Map state belongs to
     * @param branch the branch of the parent that waits for this child
     * @param mapRunArn its map run
     * @param mapState the Map state's name
     */
    public record Origin(String parentArn, String branch, String mapRunArn, String mapState) {
    }
}
