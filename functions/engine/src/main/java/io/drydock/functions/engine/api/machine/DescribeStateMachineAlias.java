package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineAlias;
import jakarta.inject.Singleton;

/** Shows an alias. */
@Singleton
class DescribeStateMachineAlias implements Action {
    private final AliasLookup aliases;

    DescribeStateMachineAlias(AliasLookup aliases) {
        this.aliases = aliases;
    }

    @Override
    public String name() {
        return "DescribeStateMachineAlias";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineAliasArn", MemberType.ARN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineAlias alias = aliases.find(parameters.text("stateMachineAliasArn")).alias();
        ObjectNode answer = Action.object().put("stateMachineAliasArn", alias.arn()).put("name", alias.name());
        alias.description().ifPresent(text -> answer.put("description", text));
        ArrayNode routes = answer.putArray(RoutingParameters.NAME);
        alias.routes().forEach(route -> routes.addObject().put("stateMachineVersionArn", route.versionArn()).put("weight", route.weight()));
        return answer.put("creationDate", Action.timestamp(alias.createdAt())).put("updateDate", Action.timestamp(alias.updatedAt()));
    }
}
