package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.InvalidArn;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineVersions;
import jakarta.inject.Singleton;

/** Lists the versions of a state machine, the newest first. One that is not there has an invalid ARN: this action has no other error for that. */
@Singleton
class ListStateMachineVersions implements Action {
    private final StateMachineLookup machines;
    private final StateMachineVersions versions;

    ListStateMachineVersions(StateMachineLookup machines, StateMachineVersions versions) {
        this.machines = machines;
        this.versions = versions;
    }

    @Override
    public String name() {
        return "ListStateMachineVersions";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("stateMachineArn", MemberType.ARN), Member.optional("maxResults", MemberType.PAGE_SIZE),
                Member.optional("nextToken", MemberType.PAGE_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineVersions.Listing listing = versions.list(machine(parameters.text("stateMachineArn")), parameters.pageSize(),
                PageToken.position(parameters));
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("stateMachineVersions");
        listing.versions().forEach(version -> lines.addObject().put("stateMachineVersionArn", version.arn())
                .put("creationDate", Action.timestamp(version.createdAt())));
        listing.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }

    private String machine(String arn) {
        try {
            return machines.find(arn).machine().name();
        } catch (ApiFailure failure) {
            throw failure.named("StateMachineDoesNotExist") ? InvalidArn.of(arn, "stateMachine") : failure;
        }
    }
}
