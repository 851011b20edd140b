package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/**
 * How long a step took in the latest run.
 *
 * @param mean of all that have ended
 * @param from when the first of them began
 * @param to when the last one ended
 */
record StepTimes(Duration mean, Duration longest, Instant from, Instant to) {
    private static final double MILLIS = 1000.0;

    /** Of an entry of {@code stepTimes}. */
    static StepTimes of(JsonNode json) {
        return new StepTimes(duration(json.path("meanSeconds").asDouble()), duration(json.path("longestSeconds").asDouble()),
                Instant.parse(json.path("from").asText()), Instant.parse(json.path("to").asText()));
    }

    static StepTimes once(Instant from, Instant to) {
        Duration taken = Duration.between(from, to);
        return new StepTimes(taken, taken, from, to);
    }

    private static Duration duration(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}
