package io.drydock.functions.engine.api.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.BiPredicate;

/** What the Map states of a definition run. */
public final class MapProcessors {
    private MapProcessors() {
    }

    /** What the Map state with this label runs, as a definition of its own. */
    static Optional<String> labelled(String definition, String label) {
        return find(Definitions.json(definition), (_, state) -> state.path("Label").asText().equals(label));
    }

    /** What the Map state of this name runs. */
    public static Optional<String> named(String definition, String state) {
        return find(Definitions.json(definition), (name, _) -> name.equals(state));
    }

    private static Optional<String> find(JsonNode node, BiPredicate<String, JsonNode> wanted) {
        for (var state : node.path("States").properties()) {
            JsonNode body = state.getValue();
            if (body.path("Type").asText().equals("Map") && wanted.test(state.getKey(), body)) {
                return Optional.of(body.path(body.has("ItemProcessor") ? "ItemProcessor" : "Iterator").toString());
            }
        }
        for (JsonNode child : node) {
            Optional<String> found = find(child, wanted);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
