package io.drydock.states.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Does work outside the state machine.
 *
 * @param resource the ARN of a Lambda function
 * @param arguments what the resource is given; absent: the state's input
 * @param output the state's output; absent: the resource's result
 * @param assign variables by name
 * @param timeoutSeconds a number, or an expression that gives one; absent: the language's default
 * @param retry tried in this order
 * @param catchers tried in this order once no retrier retries any more
 */
public record TaskState(String name, Optional<String> comment, QueryLanguage queryLanguage, String resource, Optional<JsonNode> arguments,
        Optional<JsonNode> output, Map<String, JsonNode> assign, Optional<JsonNode> timeoutSeconds, List<Retrier> retry,
        List<Catcher> catchers, Successor successor) implements State {
    /** What the language takes where "TimeoutSeconds" is absent. */
    public static final long DEFAULT_TIMEOUT_SECONDS = 99_999_999;
}
