package io.drydock.functions.engine.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A name for one or two versions of a state machine.
 *
 * @param machineArn the state machine's, without version
 * @param routes where executions go; the weights come to 100
 */
public record StateMachineAlias(String machineArn, String machineName, String name, Optional<String> description, List<Route> routes,
        Instant createdAt, Instant updatedAt) {
    /** @param weight how many of a hundred executions run this version */
    public record Route(String versionArn, int weight) {
    }

    public String arn() {
        return machineArn + ":" + name;
    }

    public boolean uses(String versionArn) {
        return routes.stream().anyMatch(route -> route.versionArn().equals(versionArn));
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("machineArn", machineArn).put("machineName", machineName).put("name", name)
                .put("createdAt", createdAt.toString()).put("updatedAt", updatedAt.toString());
        description.ifPresent(text -> json.put("description", text));
        ArrayNode list = json.putArray("routes");
        routes.forEach(route -> list.addObject().put("versionArn", route.versionArn()).put("weight", route.weight()));
        return json;
    }

    static StateMachineAlias fromJson(JsonNode json) {
        List<Route> routes = new ArrayList<>();
        json.path("routes").forEach(route -> routes.add(new Route(route.path("versionArn").textValue(), route.path("weight").intValue())));
        return new StateMachineAlias(json.path("machineArn").textValue(), json.path("machineName").textValue(), json.path("name").textValue(),
                Optional.ofNullable(json.path("description").textValue()), List.copyOf(routes), Instant.parse(json.path("createdAt").textValue()),
                Instant.parse(json.path("updatedAt").textValue()));
    }
}
