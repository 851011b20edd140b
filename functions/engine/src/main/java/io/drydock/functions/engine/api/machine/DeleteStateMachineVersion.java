package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Removes a version that no alias leads to; its executions that run go on. One that is not there is as good as removed. */
@Singleton
class DeleteStateMachineVersion implements Action {
    private final StateMachineVersions versions;
    private final StateMachineAliases aliases;

    DeleteStateMachineVersion(StateMachineVersions versions, StateMachineAliases aliases) {
        this.versions = versions;
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "DeleteStateMachineVersion";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineVersionArn", MemberType.LONG_ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        String arn = parameters.text("stateMachineVersionArn");
        switch (StateMachineLookup.parse(arn)) {
            case StateMachineArn.Version(String name, long number) -> delete(arn, name, number);
            case StateMachineArn.MapState _ -> throw StateMachineLookup.labelled();
            case StateMachineArn.Unqualified _, StateMachineArn.Alias _ -> throw InvalidArn.of(arn, "stateMachine");
        }
        return Action.object();
    }

    private void delete(String arn, String name, long number) {
        while (true) {
            Optional<StateMachineVersions.Stored> stored = versions.find(name, number).filter(found -> found.version().arn().equals(arn));
            if (stored.isEmpty()) {
                return;
            }
            List<String> users = aliases.all(name).stream().filter(alias -> alias.uses(arn)).map(StateMachineAlias::name).toList();
            if (!users.isEmpty()) {
                throw new ApiFailure("ConflictException", "Version to be deleted must not be referenced by an alias. "
                        + "Current list of aliases referencing this version: " + users);
            }
            if (versions.delete(stored.get())) {
                return;
            }
        }
    }
}
