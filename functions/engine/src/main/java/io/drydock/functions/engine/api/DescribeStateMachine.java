package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;

/** Shows a state machine with its definition. */
@Singleton
class DescribeStateMachine implements Action {
    private final StateMachineCatalog machines;

    DescribeStateMachine(StateMachineCatalog machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "DescribeStateMachine";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineRecord machine = machines.find(parameters.text("stateMachineArn")).machine();
        ObjectNode answer = Action.object().put("stateMachineArn", machine.arn()).put("name", machine.name()).put("status", "ACTIVE")
                .put("definition", machine.definition()).put("roleArn", machine.roleArn()).put("type", StandardType.NAME)
                .put("creationDate", Action.timestamp(machine.createdAt())).put("revisionId", machine.revisionId());
        answer.putObject("loggingConfiguration").put("level", "OFF").put("includeExecutionData", false);
        answer.putObject("tracingConfiguration").put("enabled", false);
        return answer;
    }
}
