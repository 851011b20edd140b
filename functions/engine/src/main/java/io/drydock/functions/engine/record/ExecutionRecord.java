package io.drydock.functions.engine.record;

import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * An execution as the API shows it: what stands in the head of its partition.
 *
 * @param type STANDARD or EXPRESS
 * @param stateMachineVersionArn of an execution that was started with a version, or an alias of one
 * @param end empty while it runs
 * @param lastEventId the last event of its history as far as this record knows
 */
public record ExecutionRecord(ExecutionIdentity identity, String type, Optional<String> stateMachineVersionArn, Optional<String> stateMachineAliasArn,
        Optional<End> end, int redriveCount, Optional<Instant> redrivenAt, long lastEventId) {
    /** The value of "status" in the AWS Step Functions API. */
    public String status() {
        return end.map(ended -> ended.result().status()).orElse("RUNNING");
    }

    /** The same with a later last event. */
    public ExecutionRecord upTo(long lastEventId) {
        return new ExecutionRecord(identity, type, stateMachineVersionArn, stateMachineAliasArn, end, redriveCount, redrivenAt, lastEventId);
    }
}
