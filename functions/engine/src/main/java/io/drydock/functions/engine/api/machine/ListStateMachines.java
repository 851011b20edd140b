package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.PageToken;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.record.StateMachineRecords;
import jakarta.inject.Singleton;

/** Lists the state machines by name. */
@Singleton
class ListStateMachines implements Action {
    private final StateMachineRecords machines;

    ListStateMachines(StateMachineRecords machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "ListStateMachines";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.optional("maxResults", MemberType.PAGE_SIZE), Member.optional("nextToken", MemberType.PAGE_TOKEN));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineRecords.Listing listing = machines.list(parameters.pageSize(), PageToken.position(parameters));
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("stateMachines");
        listing.machines().forEach(machine -> lines.addObject().put("stateMachineArn", machine.arn()).put("name", machine.name())
                .put("type", machine.type()).put("creationDate", Action.timestamp(machine.createdAt())));
        listing.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }
}
