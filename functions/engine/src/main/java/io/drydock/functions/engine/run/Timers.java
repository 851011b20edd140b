package io.drydock.functions.engine.run;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/** All waits of all executions, on one thread. They end in the order of their times; of the same time, in the order they were set in. */
final class Timers implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Timers.class);
    /** The wall clock may be set while this waits. */
    private static final Duration LONGEST_SLEEP = Duration.ofSeconds(10);

    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final TreeSet<Timer> timers = new TreeSet<>(Comparator.comparing(Timer::at).thenComparingLong(Timer::number));
    private final Thread thread;
    private long numbers;
    private boolean closed;

    /** A wait that was set. */
    record Timer(Instant at, long number, Runnable action) {
    }

    Timers(InstantSource clock) {
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("engine timers").start(this::run);
    }

    /** @param action must return at once */
    Timer set(Instant at, Runnable action) {
        lock.lock();
        try {
            Timer timer = new Timer(at, numbers++, action);
            timers.add(timer);
            if (timers.first() == timer) {
                changed.signal();
            }
            return timer;
        } finally {
            lock.unlock();
        }
    }

    void cancel(Timer timer) {
        lock.lock();
        try {
            timers.remove(timer);
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        try {
            while (true) {
                fire(next());
            }
        } catch (InterruptedException closing) {
            LOG.debug("The timers end");
        }
    }

    private static void fire(Timer timer) {
        try {
            timer.action().run();
        } catch (RuntimeException broken) {
            LOG.error("A timer's action broke", broken);
        }
    }

    private Timer next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                if (closed) {
                    throw new InterruptedException();
                }
                Duration left = timers.isEmpty() ? LONGEST_SLEEP : Duration.between(clock.instant(), timers.first().at());
                if (!left.isPositive()) {
                    return timers.pollFirst();
                }
                changed.awaitNanos(TimeUnit.NANOSECONDS.convert(left.compareTo(LONGEST_SLEEP) < 0 ? left : LONGEST_SLEEP));
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            timers.clear();
            changed.signal();
        } finally {
            lock.unlock();
        }
    }
}
