package io.drydock.functions.provisioner.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * The section {@value #SECTION} of the build model:
 * {@code {"neighbours": [{"port", "chassisId", "systemName", "managementAddresses", "remotePort"}]}}.
 */
final class NeighboursJson {
    /** Of the build model. */
    static final String SECTION = "neighbours";

    private NeighboursJson() {
    }

    static ObjectNode of(List<Neighbour> neighbours) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray(SECTION);
        for (Neighbour neighbour : neighbours) {
            ObjectNode entry = array.addObject().put("port", neighbour.port());
            neighbour.chassisId().ifPresent(id -> entry.put("chassisId", id));
            neighbour.systemName().ifPresent(name -> entry.put("systemName", name));
            ArrayNode addresses = entry.putArray("managementAddresses");
            neighbour.managementAddresses().forEach(addresses::add);
            neighbour.remotePort().ifPresent(port -> entry.put("remotePort", port));
        }
        return json;
    }

    static List<Neighbour> read(JsonNode json) {
        return StreamSupport.stream(json.path(SECTION).spliterator(), false).map(entry -> new Neighbour(entry.path("port").asText(""),
                text(entry, "chassisId"), text(entry, "systemName"),
                StreamSupport.stream(entry.path("managementAddresses").spliterator(), false).map(JsonNode::asText).toList(),
                text(entry, "remotePort"))).toList();
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.path(key).textValue());
    }
}
