package io.drydock.states.model;

import java.util.List;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/**
 * When and how often a failed state is tried again.
 *
 * @param errorEquals names of errors, or one of the wildcards of {@link ErrorName}
 * @param intervalSeconds before the first retry
 * @param maxAttempts how many retries; 0 means never
 * @param backoffRate by what the interval grows with every retry
 * @param maxDelaySeconds what an interval does not grow beyond
 * @param jitter how an interval is spread
 */
public record Retrier(List<String> errorEquals, long intervalSeconds, int maxAttempts, double backoffRate, OptionalLong maxDelaySeconds,
        Jitter jitter) {
    public static final long DEFAULT_INTERVAL_SECONDS = 1;
    public static final int DEFAULT_MAX_ATTEMPTS = 3;
    public static final double DEFAULT_BACKOFF_RATE = 2.0;

    /** "JitterStrategy". */
    public enum Jitter {
        /** The interval as it is. */
        NONE,
        /** Anything between zero and the interval. */
        FULL
    }

    /**
     * How long to wait before a retry.
     *
     * @param retriesSoFar by this retrier, in this visit of the state
     * @return milliseconds
     */
    public long delayMillis(int retriesSoFar, RandomGenerator random) {
        double seconds = intervalSeconds * Math.pow(backoffRate, retriesSoFar);
        double capped = Math.min(seconds, maxDelaySeconds.orElse(MAX_DELAY_SECONDS));
        double spread = jitter == Jitter.FULL ? capped * random.nextDouble() : capped;
        return Math.round(spread * 1000);
    }

    private static final long MAX_DELAY_SECONDS = 31_622_400;
}
