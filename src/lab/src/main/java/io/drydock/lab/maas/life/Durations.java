package io.drydock.lab.maas.life;

import java.time.Duration;
import java.util.Random;

/**
 * How long things take: as in life, a tenth more or less at random, divided by the time factor. Not for several threads.
 */
public final class Durations {
    static final Duration ENLISTMENT = Duration.ofMinutes(3);
    static final Duration COMMISSIONING = Duration.ofMinutes(8);
    static final Duration TESTING = Duration.ofMinutes(2);
    static final Duration INSTALLATION = Duration.ofMinutes(10);
    static final Duration FIRST_BOOT = Duration.ofMinutes(2);
    static final Duration ERASING = Duration.ofMinutes(3);
    static final Duration QUICK_ERASING = Duration.ofSeconds(30);
    static final Duration RELEASING = Duration.ofSeconds(30);
    static final Duration RESCUE = Duration.ofMinutes(3);
    /** After which MAAS gives up (its setting node_timeout). */
    static final Duration TIMEOUT = Duration.ofMinutes(30);
    private static final double SPREAD = 0.1;

    private final double factor;
    private final Random random;

    /** @param factor how much faster than life */
    public Durations(double factor, Random random) {
        this.factor = factor;
        this.random = random;
    }

    Duration jittered(Duration usual) {
        return scaled(usual, 1 - SPREAD + 2 * SPREAD * random.nextDouble());
    }

    Duration exact(Duration usual) {
        return scaled(usual, 1);
    }

    private Duration scaled(Duration usual, double share) {
        return Duration.ofNanos(Math.round(usual.toNanos() * share / factor));
    }
}
