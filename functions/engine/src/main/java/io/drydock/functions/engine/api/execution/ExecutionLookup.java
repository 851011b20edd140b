package io.drydock.functions.engine.api.execution;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds the execution that a request's "executionArn" names. */
@Singleton
class ExecutionLookup {
    private final Engine engine;

    ExecutionLookup(Engine engine) {
        this.engine = engine;
    }

    /**
     * An execution of a STANDARD state machine: most actions know no others.
     *
     * @throws ApiFailure InvalidArn or ExecutionDoesNotExist
     */
    ExecutionRecord standard(String arn) {
        ExecutionRecord execution = check(arn).orElseThrow(() -> absent(arn));
        if (Arns.isExpress(arn)) {
            throw InvalidArn.wrongType("express");
        }
        return execution;
    }

    /**
     * The same, or an EXPRESS child execution of a map run ("Executions of an EXPRESS state machine aren't supported by DescribeExecution
     * unless a Map Run dispatched them").
     *
     * @throws ApiFailure InvalidArn or ExecutionDoesNotExist
     */
    ExecutionRecord standardOrChild(String arn) {
        ExecutionRecord execution = check(arn).orElseThrow(() -> absent(arn));
        if (Arns.isExpress(arn) && execution.identity().origin().isEmpty()) {
            throw InvalidArn.wrongType("express");
        }
        return execution;
    }

    private Optional<ExecutionRecord> check(String arn) {
        if (!Arns.isExecution(arn)) {
            throw InvalidArn.of(arn, "execution");
        }
        Optional<ExecutionRecord> found = engine.find(arn);
        if (found.isEmpty() && Arns.isExpress(arn)) {
            throw InvalidArn.wrongType("express");
        }
        return found;
    }

    static ApiFailure absent(String arn) {
        return new ApiFailure("ExecutionDoesNotExist", "Execution Does Not Exist: '" + arn + "'");
    }
}
