package io.drydock.lab.server;

import java.time.Duration;

/**
 * How long a server takes.
 *
 * @param on from the command to power on
 * @param off from the command to power off
 * @param softOff how long the operating system takes to shut down
 * @param pause of a cycle, between off and on
 */
public record PowerDelays(Duration on, Duration off, Duration softOff, Duration pause) {
    /** As long as servers usually take. */
    public static final PowerDelays USUAL = new PowerDelays(Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(15),
            Duration.ofSeconds(5));
    /** Done when the command is answered. */
    public static final PowerDelays NONE = USUAL.scaled(0);

    /** All of them times {@code factor}; 0: none. */
    public PowerDelays scaled(double factor) {
        return new PowerDelays(scaled(on, factor), scaled(off, factor), scaled(softOff, factor), scaled(pause, factor));
    }

    private static Duration scaled(Duration duration, double factor) {
        if (!(factor >= 0 && factor <= 1000)) {
            throw new IllegalArgumentException("a factor of time lies between 0 and 1000, not " + factor);
        }
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
