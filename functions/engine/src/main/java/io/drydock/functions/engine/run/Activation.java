package io.drydock.functions.engine.run;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Whether the engine is active, for those who wait for that. */
final class Activation {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean active;

    void set(boolean value) {
        lock.lock();
        try {
            active = value;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean now() {
        lock.lock();
        try {
            return active;
        } finally {
            lock.unlock();
        }
    }

    boolean await(Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!active && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            return active;
        } finally {
            lock.unlock();
        }
    }
}
