package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * Ends the execution as FAILED.
 *
 * @param error a string, or an expression that gives one
 * @param cause a string, or an expression that gives one
 */
public record FailState(String name, Optional<String> comment, QueryLanguage queryLanguage, Optional<JsonNode> error,
        Optional<JsonNode> cause) implements State {
}
