package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where an execution goes on after an error that is not retried any more.
 *
 * @param output absent: the error output, {@code {"Error", "Cause"}}
 */
public record Catcher(List<String> errorEquals, String next, Optional<JsonNode> output, Map<String, JsonNode> assign) {
}
