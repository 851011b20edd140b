package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Lets time pass.
 *
 * @param output absent: the state's input
 */
public record WaitState(String name, Optional<String> comment, QueryLanguage queryLanguage, Until until, Optional<JsonNode> output,
        Map<String, JsonNode> assign, Successor successor) implements State {
    /** Until when. */
    public sealed interface Until {
        /** A number of seconds, or an expression that gives one. */
        record Seconds(JsonNode value) implements Until {
        }

        /** An RFC 3339 timestamp, or an expression that gives one. */
        record Timestamp(JsonNode value) implements Until {
        }
    }
}
