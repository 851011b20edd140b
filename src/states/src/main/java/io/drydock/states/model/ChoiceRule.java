package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One way out of a Choice state.
 *
 * @param condition an expression that gives true or false, or such a value
 * @param next where to go when it is true
 * @param output the state's output then; absent: the state's input
 */
public record ChoiceRule(JsonNode condition, String next, Optional<JsonNode> output, Map<String, JsonNode> assign) {
}
