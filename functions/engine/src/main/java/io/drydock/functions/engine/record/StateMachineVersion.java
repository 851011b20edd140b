package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A version of a state machine: a revision that does not change any more.
 *
 * @param machine as it was when the version was published
 * @param number 1 for the first; none is given twice
 */
public record StateMachineVersion(StateMachineRecord machine, long number, Optional<String> description, Instant createdAt) {
    public String arn() {
        return machine.arn() + ":" + number;
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number).put("createdAt", createdAt.toString());
        description.ifPresent(text -> json.put("description", text));
        json.set("machine", machine.toJson());
        return json;
    }

    static StateMachineVersion fromJson(JsonNode json) {
        return new StateMachineVersion(StateMachineRecord.fromJson(json.path("machine")), json.path("number").longValue(),
                Optional.ofNullable(json.path("description").textValue()), Instant.parse(json.path("createdAt").textValue()));
    }
}
