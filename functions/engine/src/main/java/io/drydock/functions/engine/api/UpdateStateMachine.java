package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Changes a state machine's definition or role, for executions started from then on. */
@Singleton
class UpdateStateMachine implements Action {
    private final StateMachineCatalog machines;

    UpdateStateMachine(StateMachineCatalog machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "UpdateStateMachine";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        Optional<String> definition = parameters.optionalText("definition");
        Optional<String> roleArn = parameters.optionalText("roleArn");
        if (definition.isEmpty() && roleArn.isEmpty()) {
            throw new ApiFailure("MissingRequiredParameter", "Either the definition or the role ARN must be specified");
        }
        if (parameters.flag("publish", false)) {
            throw ApiFailure.validation("versions are not supported: leave 'publish' out");
        }
        StateMachineRecord machine = machines.update(arn, definition, roleArn);
        return Action.object().put("updateDate", Action.timestamp(machine.updatedAt())).put("revisionId", machine.revisionId());
    }
}
