package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;

/** Creates a state machine of type STANDARD. */
@Singleton
class CreateStateMachine implements Action {
    private final StateMachineCatalog machines;

    CreateStateMachine(StateMachineCatalog machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "CreateStateMachine";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String name = ResourceName.check(parameters.text("name"));
        String definition = parameters.text("definition");
        String roleArn = parameters.text("roleArn");
        StandardType.check(parameters);
        if (parameters.flag("publish", false)) {
            throw ApiFailure.validation("versions are not supported: leave 'publish' out");
        }
        StateMachineRecord machine = machines.create(name, definition, roleArn);
        return Action.object().put("stateMachineArn", machine.arn()).put("creationDate", Action.timestamp(machine.createdAt()));
    }
}
