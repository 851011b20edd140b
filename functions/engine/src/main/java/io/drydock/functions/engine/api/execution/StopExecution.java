package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.End;
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
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("error", MemberType.ERROR),
                Member.optional("cause", MemberType.CAUSE));
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        String arn = executions.standard(parameters.text("executionArn")).identity().executionArn();
        ActiveEngine.require(engine);
        ExecutionRecord execution = engine.abort(arn, parameters.optionalText("error"), parameters.optionalText("cause"))
                .orElseThrow(() -> ExecutionLookup.absent(arn));
        End end = execution.end().orElseThrow(() -> ApiFailure.unavailable("The execution " + arn
                + " could not be stopped yet: the store did not take the write in time. Try again."));
        return Action.object().put("stopDate", Action.timestamp(end.at()));
    }
}
