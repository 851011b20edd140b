package io.drydock.functions.engine.api;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.states.execution.ExecutionState;
import jakarta.inject.Singleton;

/** Finds the execution that a request's "executionArn" names. */
@Singleton
class ExecutionLookup {
    private final ExecutionRecords executions;

    ExecutionLookup(ExecutionRecords executions) {
        this.executions = executions;
    }

    /** @throws ApiFailure InvalidArn or ExecutionDoesNotExist */
    ExecutionState find(Parameters parameters) {
        String arn = parameters.text("executionArn");
        if (!Arns.isExecution(arn)) {
            throw new ApiFailure("InvalidArn", "Invalid Arn: '" + arn
                    + "'. An execution's is arn:aws:states:<region>:<account>:execution:<state machine>:<name>");
        }
        return executions.find(arn).map(ExecutionRecords.Stored::state).orElseThrow(() -> absent(arn));
    }

    static ApiFailure absent(String arn) {
        return new ApiFailure("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }
}
