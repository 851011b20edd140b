package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.StateMachineRecords;
import jakarta.inject.Singleton;

/** Lists the state machines by name. */
@Singleton
class ListStateMachines implements Action {
    private final StateMachineCatalog machines;

    ListStateMachines(StateMachineCatalog machines) {
        this.machines = machines;
    }

    @Override
    public String name() {
        return "ListStateMachines";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineRecords.Listing listing = machines.list(parameters.limit("maxResults", 100, 1000), PageToken.position(parameters));
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("stateMachines");
        listing.machines().forEach(machine -> lines.addObject().put("stateMachineArn", machine.arn()).put("name", machine.name())
                .put("type", StandardType.NAME).put("creationDate", Action.timestamp(machine.createdAt())));
        listing.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }
}
