package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Shapes data and does no work.
 *
 * @param output absent: the state's input
 */
public record PassState(String name, Optional<String> comment, QueryLanguage queryLanguage, Optional<JsonNode> output,
        Map<String, JsonNode> assign, Successor successor) implements State {
}
