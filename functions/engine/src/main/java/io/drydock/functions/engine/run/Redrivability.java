package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.states.history.HistoryRecorder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Why an execution can't be redriven: the texts of "redriveStatusReason" ("DescribeExecution"), by the rules of "RedriveExecution". */
final class Redrivability {
    private static final Duration PERIOD = Duration.ofDays(14);

    private Redrivability() {
    }

    /** Empty if it can be redriven. */
    static Optional<String> obstacle(ExecutionRecord execution, Instant now) {
        if (execution.end().isEmpty()) {
            return Optional.of("Execution is RUNNING and cannot be redriven");
        }
        End end = execution.end().get();
        if (end.result() instanceof ExecutionResult.Succeeded) {
            return Optional.of("Execution is SUCCEEDED and cannot be redriven");
        }
        if (execution.lastEventId() >= HistoryRecorder.MAX_EVENTS - 1) {
            return Optional.of("Execution history event limit exceeded");
        }
        if (end.at().plus(PERIOD).isBefore(now)) {
            return Optional.of("Execution redrivable period exceeded");
        }
        return Optional.empty();
    }
}
