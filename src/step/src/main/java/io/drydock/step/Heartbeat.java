package io.drydock.step;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Prolongs a lease again and again while work goes on. */
final class Heartbeat implements AutoCloseable {
    private final CountDownLatch stopped = new CountDownLatch(1);

    private Heartbeat() {
    }

    static Heartbeat start(StepLease lease, Duration every) {
        var heartbeat = new Heartbeat();
        Thread.ofVirtual().name("step-heartbeat").start(() -> heartbeat.beat(lease, every));
        return heartbeat;
    }

    private void beat(StepLease lease, Duration every) {
        try {
            var held = true;
            while (held && !stopped.await(every.toNanos(), TimeUnit.NANOSECONDS)) {
                held = lease.prolong();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** No beat begins after this; one that has begun is waited for by whoever ends the lease. */
    @Override
    public void close() {
        stopped.countDown();
    }
}
