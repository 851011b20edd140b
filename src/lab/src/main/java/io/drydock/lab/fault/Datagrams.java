package io.drydock.lab.fault;

import java.time.Duration;

/**
 * What the network does to the datagrams to and from a BMC.
 *
 * @param loss the share that is lost, 0 to 1, each way
 * @param delay of every answer
 * @param jitter up to so much more, at random: answers overtake each other
 * @param duplicates the share that arrives twice, 0 to 1; the second one later, as a stale packet
 */
public record Datagrams(double loss, Duration delay, Duration jitter, double duplicates) {
    /** A network without fault. */
    public static final Datagrams PERFECT = new Datagrams(0, Duration.ZERO, Duration.ZERO, 0);

    public Datagrams {
        if (!(loss >= 0 && loss <= 1 && duplicates >= 0 && duplicates <= 1)) {
            throw new IllegalArgumentException("a share lies between 0 and 1: loss " + loss + ", duplicates " + duplicates);
        }
        if (delay.isNegative() || jitter.isNegative()) {
            throw new IllegalArgumentException("delay and jitter are not negative: " + delay + ", " + jitter);
        }
    }
}
