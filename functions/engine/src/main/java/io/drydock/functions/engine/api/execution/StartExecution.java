package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.ResourceName;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.machine.StateMachineLookup;
import io.drydock.functions.engine.record.ExecutionRecord;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Starts an execution of a state machine, of a version, or of one of the versions that an alias leads to. */
@Singleton
class StartExecution implements Action {
    static final Shape REQUEST = Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("name", MemberType.NAME),
            Member.optional("input", MemberType.DATA), Member.optional("traceHeader", MemberType.TRACE_HEADER));

    private final StateMachineLookup machines;
    private final ExecutionStart start;

    StartExecution(StateMachineLookup machines, ExecutionStart start) {
        this.machines = machines;
        this.start = start;
    }

    @Override
    public String name() {
        return "StartExecution";
    }

    @Override
    public Shape request() {
        return REQUEST;
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        StateMachineLookup.Target target = machines.target(parameters.text("stateMachineArn"));
        ExecutionRecord execution = start.start(target, request(parameters));
        return Action.object().put("executionArn", execution.identity().executionArn())
                .put("startDate", Action.timestamp(execution.identity().startedAt()));
    }

    /** The name is checked before the input, and both after the state machine: as AWS answers when several are wrong. */
    static ExecutionStart.Request request(Parameters parameters) {
        String name = parameters.optionalText("name").map(ResourceName::check).orElseGet(() -> UUID.randomUUID().toString());
        return new ExecutionStart.Request(name, ExecutionInput.read(parameters), parameters.optionalText("traceHeader"));
    }
}
