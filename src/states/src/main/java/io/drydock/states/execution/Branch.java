package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One line of states that follow each other: the execution's own ({@code ""}), a branch of a Parallel state or an iteration of a Map
 * state ({@code "2"} is the third of the state that {@code ""} is in, {@code "2.0"} the first of the state that {@code "2"} is in).
 *
 * @param variables what its own states assigned; it sees its parent's as well
 * @param lastEventId its last event in the history: what its next one follows
 * @param item of an iteration: its item
 */
public record Branch(String id, Map<String, JsonNode> variables, Activity activity, long lastEventId, Optional<MapItem> item) {
    public static final String ROOT = "";

    /**
     * "Map.Item" of the context object.
     *
     * @param key the item's name, where the items are an object's members
     */
    public record MapItem(int index, Optional<String> key, JsonNode value) {
    }
}
