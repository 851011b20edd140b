package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.query.Template;
import java.util.Optional;

/**
 * Shapes data and does no work.
 *
 * @param result "Result" of JSONPath; absent: the effective input
 */
public record PassState(String name, Optional<String> comment, QueryLanguage queryLanguage, Optional<JsonNode> result, DataFlow flow,
        Optional<Template> assign, Successor successor) implements State {
}
