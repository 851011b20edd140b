package io.drydock.functions.engine.task;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.ExecutionIdentity;
import java.util.concurrent.CompletionStage;

/** The engine's executions, for tasks that start others. */
public interface Executions {
    /**
     * Starts an execution; stored before this returns.
     *
     * @param starter the same for the same attempt of a task
     * @return whether this starter has started it, now or earlier; {@code false} if there is another execution of that ARN
     */
    boolean start(ExecutionIdentity identity, StateMachineDirectory.Startable machine, String starter) throws InterruptedException;

    /** Completes when the execution has ended and that is stored. */
    CompletionStage<ExecutionRecord> ended(String executionArn);

    /** Ends it as ABORTED, if it has not ended; returns at once. */
    void stop(String executionArn);
}
