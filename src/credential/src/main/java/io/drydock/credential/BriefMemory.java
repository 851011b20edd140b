package io.drydock.credential;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Remembers answers for a short time, in memory alone; who asks while an answer is under way waits for it. */
final class BriefMemory<V> {
    private final Duration time;
    private final InstantSource clock;
    private final ConcurrentHashMap<String, Entry<V>> entries = new ConcurrentHashMap<>();

    /** @param time for how long; zero: not at all */
    BriefMemory(Duration time, InstantSource clock) {
        this.time = time;
        this.clock = clock;
    }

    /** Where an answer comes from. */
    @FunctionalInterface
    interface Question<V> {
        V ask() throws NoSecret, SourceSilent;
    }

    private static final class Entry<V> {
        private final ReentrantLock lock = new ReentrantLock();
        private V answer;
        private Instant until = Instant.MIN;
    }

    V get(String key, Question<V> question) throws NoSecret, SourceSilent {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> !entry.lock.isLocked() && !now.isBefore(entry.until));
        Entry<V> entry = entries.computeIfAbsent(key, _ -> new Entry<>());
        entry.lock.lock();
        try {
            if (!clock.instant().isBefore(entry.until)) {
                entry.answer = question.ask();
                entry.until = clock.instant().plus(time);
            }
            return entry.answer;
        } finally {
            entry.lock.unlock();
        }
    }
}
