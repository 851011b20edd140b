package io.drydock.lab.ipmi.timer;

import java.time.Duration;
import java.util.PriorityQueue;
import java.util.function.LongSupplier;

/** What is to be done later, by the thread that serves all BMCs. Not for several threads. */
public final class Timers {
    private final LongSupplier nanos;
    private final PriorityQueue<Timer> queue = new PriorityQueue<>();
    private long count;

    /** Those due at one moment come in the order in which they were set. */
    private record Timer(long due, long number, Runnable action) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int byTime = Long.compare(due - other.due, 0);
            return byTime != 0 ? byTime : Long.compare(number, other.number);
        }
    }

    /** @param nanos a clock that only goes forward, such as {@link System#nanoTime} */
    public Timers(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What the clock says, in nanoseconds; only differences mean something. */
    public long now() {
        return nanos.getAsLong();
    }

    public void after(Duration delay, Runnable action) {
        queue.add(new Timer(now() + delay.toNanos(), count++, action));
    }

    /** Does what is due. */
    public void run() {
        long now = now();
        while (!queue.isEmpty() && queue.peek().due - now <= 0) {
            queue.poll().action.run();
        }
    }

    /** How long until something is due, in milliseconds rounded up; {@code longest} if nothing is before that. */
    public long untilNext(long longest) {
        if (queue.isEmpty()) {
            return longest;
        }
        return Math.clamp((queue.peek().due - now() + 999_999) / 1_000_000, 0, longest);
    }
}
