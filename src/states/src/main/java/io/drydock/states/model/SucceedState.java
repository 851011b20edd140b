package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Ends the execution as SUCCEEDED.
 *
 * @param output absent: the state's input
 */
public record SucceedState(String name, Optional<String> comment, QueryLanguage queryLanguage, Optional<JsonNode> output) implements State {
}
