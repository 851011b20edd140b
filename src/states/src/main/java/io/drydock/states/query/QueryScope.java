package io.drydock.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What an expression can refer to.
 *
 * @param states the value of {@code $states}: input, context and, where there is one, result or errorOutput
 * @param variables what earlier states assigned, by name without the dollar sign
 * @param now what {@code $now()} and {@code $millis()} give
 * @param random where {@code $random()} and {@code $uuid()} come from
 */
public record QueryScope(JsonNode states, Map<String, JsonNode> variables, Instant now, RandomGenerator random) {
}
