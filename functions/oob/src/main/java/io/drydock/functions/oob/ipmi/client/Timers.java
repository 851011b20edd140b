package io.drydock.functions.oob.ipmi.client;

import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Things to do later. For one thread. */
final class Timers {
    private final PriorityQueue<Timer> queue = new PriorityQueue<>();

    /** Something that is done at its time unless it is cancelled before. */
    static final class Timer implements Comparable<Timer> {
        private final long at;
        private Runnable task;

        private Timer(long at, Runnable task) {
            this.at = at;
            this.task = task;
        }

        /** Lets go of what was to be done; the empty timer goes when its time comes. */
        void cancel() {
            task = null;
        }

        @Override
        public int compareTo(Timer other) {
            return Long.compare(at - other.at, 0);
        }
    }

    Timer in(long nanos, Runnable task) {
        Timer timer = new Timer(System.nanoTime() + nanos, task);
        queue.add(timer);
        return timer;
    }

    /** How long nothing is due: at least 1 if something is to come, and a second if nothing is. */
    long millisToNext() {
        Timer next = queue.peek();
        if (next == null) {
            return TimeUnit.SECONDS.toMillis(1);
        }
        long nanos = next.at - System.nanoTime();
        return nanos <= 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(nanos) + 1;
    }

    void runDue(Consumer<Runnable> runner) {
        long now = System.nanoTime();
        for (Timer next = queue.peek(); next != null && next.at - now <= 0; next = queue.peek()) {
            queue.poll();
            if (next.task != null) {
                runner.accept(next.task);
            }
        }
    }
}
