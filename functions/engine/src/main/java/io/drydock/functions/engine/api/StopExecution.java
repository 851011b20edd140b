package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.Activity;
import io.drydock.states.execution.ExecutionState;
import jakarta.inject.Singleton;

/** Ends an execution as ABORTED; one that has ended stays as it is. */
@Singleton
class StopExecution implements Action {
    private final ExecutionLookup executions;
    private final Engine engine;

    StopExecution(ExecutionLookup executions, Engine engine) {
        this.executions = executions;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "StopExecution";
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        String arn = executions.find(parameters).identity().executionArn();
        ActiveEngine.require(engine);
        ExecutionState state = engine.abort(arn, parameters.optionalText("error"), parameters.optionalText("cause"))
                .orElseThrow(() -> ExecutionLookup.absent(arn));
        if (!(state.activity() instanceof Activity.Ended ended)) {
            throw ApiFailure.unavailable("The execution " + arn + " could not be stopped yet: the store did not take the write in time. Try again.");
        }
        return Action.object().put("stopDate", Action.timestamp(ended.at()));
    }
}
