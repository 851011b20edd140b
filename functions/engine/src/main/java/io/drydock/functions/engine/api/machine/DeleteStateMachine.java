package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import jakarta.inject.Singleton;

/** Removes a state machine with its versions and aliases, and stops its executions. One that is not there is as good as removed. */
@Singleton
class DeleteStateMachine implements Action {
    private final StateMachineDeletion deletion;

    DeleteStateMachine(StateMachineDeletion deletion) {
        this.deletion = deletion;
    }

    @Override
    public String name() {
        return "DeleteStateMachine";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineArn");
        switch (StateMachineLookup.parse(arn)) {
            case StateMachineArn.Unqualified(String name) -> deletion.begin(name, arn);
            case StateMachineArn.MapState _ -> throw StateMachineLookup.labelled();
            case StateMachineArn.Version _, StateMachineArn.Alias _ -> throw InvalidArn.of(arn, "stateMachine");
        }
        return Action.object();
    }
}
