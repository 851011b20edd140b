package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes where the first rule that holds says.
 *
 * @param defaultState where to go when none holds; {@code output} and {@code assign} belong to this way
 */
public record ChoiceState(String name, Optional<String> comment, QueryLanguage queryLanguage, List<ChoiceRule> choices,
        Optional<String> defaultState, Optional<JsonNode> output, Map<String, JsonNode> assign) implements State {
}
