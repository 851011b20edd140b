package io.drydock.function.limit;

import java.util.OptionalLong;

/** Spaces the starts of sessions evenly: at most so many a second. */
public final class StartRate {
    private final long gapNanos;
    private long nextNanos;
    private boolean used;

    /** @param perSecond at least 1 */
    public StartRate(int perSecond) {
        this.gapNanos = 1_000_000_000L / perSecond;
    }

    /**
     * Reserves the next start.
     *
     * @return how long to wait for it, in nanoseconds; empty if that is longer than {@code patienceNanos}, and nothing was reserved
     */
    public synchronized OptionalLong reserve(long nowNanos, long patienceNanos) {
        long wait = used ? Math.max(0, nextNanos - nowNanos) : 0;
        if (wait > patienceNanos) {
            return OptionalLong.empty();
        }
        used = true;
        nextNanos = nowNanos + wait + gapNanos;
        return OptionalLong.of(wait);
    }
}
