package io.drydock.lab.server;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Counts changes, and remembers the latest ones. Not for several threads. */
final class ChangeLog {
    private static final int REMEMBERED = 256;

    private final int[] counts = new int[Change.Kind.values().length];
    private final Deque<Change> latest = new ArrayDeque<>(2);

    void add(Instant at, Change.Kind kind, String detail) {
        counts[kind.ordinal()]++;
        if (latest.size() == REMEMBERED) {
            latest.removeFirst();
        }
        latest.addLast(new Change(at, kind, detail));
    }

    int count(Change.Kind kind) {
        return counts[kind.ordinal()];
    }

    /** The oldest first. */
    List<Change> latest() {
        return List.copyOf(latest);
    }
}
