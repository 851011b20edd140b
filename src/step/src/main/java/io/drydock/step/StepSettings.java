package io.drydock.step;

import java.time.Duration;

/**
 * How steps are guarded.
 *
 * @param worker names this process in leases, for people: such as a host name and a process id
 * @param lease how long a step belongs to a worker that gives no sign of life; also how far workers' clocks may at most be apart
 * @param heartbeat how often a worker prolongs its lease while it works
 * @param history how many ended attempts a record keeps, the newest
 */
public record StepSettings(String worker, Duration lease, Duration heartbeat, int history) {
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    private static final int HISTORY = 50;

    /** @throws IllegalArgumentException if a lease could end between two heartbeats, or nothing is kept */
    public StepSettings {
        if (worker.isBlank() || lease.compareTo(Duration.ofSeconds(1)) < 0 || heartbeat.isNegative() || heartbeat.isZero() || history < 1) {
            throw new IllegalArgumentException("step settings need a worker's name, a lease of a second or more, a heartbeat, and room "
                    + "for an attempt: worker '" + worker + "', lease " + lease + ", heartbeat " + heartbeat + ", history " + history);
        }
    }

    /** A lease of a minute, prolonged every 20 seconds; 50 attempts kept. */
    public static StepSettings of(String worker) {
        return new StepSettings(worker, LEASE, HEARTBEAT, HISTORY);
    }
}
