package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAliases;
import jakarta.inject.Singleton;

/** Removes an alias; the executions that it started go on. */
@Singleton
class DeleteStateMachineAlias implements Action {
    private final AliasLookup lookup;
    private final StateMachineAliases aliases;

    DeleteStateMachineAlias(AliasLookup lookup, StateMachineAliases aliases) {
        this.lookup = lookup;
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "DeleteStateMachineAlias";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineAliasArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineAliasArn");
        while (!aliases.delete(lookup.find(arn))) {
            Thread.onSpinWait();
        }
        return Action.object();
    }
}
