package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExpiredExecutions;
import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/** Removes executions whose time is over, now and then and a few at a time. */
final class Retention implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Retention.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int AT_A_TIME = 100;

    private final ExpiredExecutions executions;
    private final InstantSource clock;
    private final Duration length;
    private final BooleanSupplier active;
    private final CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param length how long executions are kept after their end; zero: for ever
     * @param active whether it is this engine's task
     */
    Retention(ExpiredExecutions executions, InstantSource clock, Duration length, BooleanSupplier active) {
        this.executions = executions;
        this.clock = clock;
        this.length = length;
        this.active = active;
    }

    void start() {
        if (length.isPositive()) {
            Thread.ofVirtual().name("engine retention").start(this::run);
        }
    }

    private void run() {
        try {
            while (!stopping.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                sweep();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes what is to be removed now. */
    void sweep() {
        try {
            int removed = AT_A_TIME;
            while (removed == AT_A_TIME && active.getAsBoolean() && stopping.getCount() > 0) {
                removed = executions.remove(clock.instant().minus(length), AT_A_TIME);
                if (removed > 0) {
                    LOG.infof("%d executions that ended more than %s ago were removed", removed, length);
                }
            }
        } catch (StoreUnavailable unavailable) {
            LOG.debugf("Old executions stay until the store answers: %s", unavailable.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("Old executions could not be removed", broken);
        }
    }

    @Override
    public void close() {
        stopping.countDown();
    }
}
