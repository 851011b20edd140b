package io.drydock.functions.network.restconf;

import io.drydock.step.DownstreamUnavailable;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** Lets one at a time work at a thing, in the order in which they came. For several threads at once. */
final class Turns<K> {
    private final Map<K, ReentrantLock> locks = new ConcurrentHashMap<>();

    /**
     * Works at {@code thing} when its turn comes.
     *
     * @param patience how long that is waited for
     * @return nothing, if it did not come in time
     * @throws DownstreamUnavailable if the thread is interrupted while it waits
     */
    <T> Optional<T> take(K thing, Duration patience, Supplier<T> work) {
        ReentrantLock lock = locks.computeIfAbsent(thing, _ -> new ReentrantLock(true));
        try {
            if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the process is being stopped while the turn at " + thing + " is waited for", e);
        }
        try {
            return Optional.of(work.get());
        } finally {
            lock.unlock();
        }
    }
}
