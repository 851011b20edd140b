package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;

/** Removes a state machine; its executions that run go on with the definition that they were started with. */
@Singleton
class DeleteStateMachine implements Action {
    private final StateMachineCatalog machines;

    DeleteStateMachine(StateMachineCatalog machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "DeleteStateMachine";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        machines.delete(parameters.text("stateMachineArn"));
        return Action.object();
    }
}
