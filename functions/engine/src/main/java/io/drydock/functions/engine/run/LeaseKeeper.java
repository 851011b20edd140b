package io.drydock.functions.engine.run;

import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Gets and renews the engine's lease, and tells its owner when it has got it and when it has lost it. */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final EngineLease lease;
    private final InstantSource clock;
    private final Duration length;
    private final Holder holder;
    private final Activation activation = new Activation();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread keeper = Thread.ofVirtual().name("engine lease").unstarted(this::keep);

    /** Whom the lease is for. Both are called on one thread. */
    interface Holder {
        /** @throws StoreUnavailable to be asked again */
        void takeOver();

        void standDown();
    }

    LeaseKeeper(EngineLease lease, InstantSource clock, Duration length, Holder holder) {
        this.lease = lease;
        this.clock = clock;
        this.length = length;
        this.holder = holder;
    }

    void start() {
        keeper.start();
    }

    boolean held() {
        return activation.now();
    }

    boolean held(Duration patience) throws InterruptedException {
        return activation.await(patience);
    }

    /** By then the lease of an engine that vanished is over. */
    Duration takeover() {
        return length.plus(length.dividedBy(RENEWALS_PER_LEASE)).plusSeconds(1);
    }

    private void keep() {
        Instant heldUntil = Instant.MIN;
        try {
            do {
                try {
                    heldUntil = lease.takeOrRenew().orElse(Instant.MIN);
                } catch (StoreUnavailable unavailable) {
                    LOG.warnf("The engine's lease could not be renewed: %s", unavailable.getMessage());
                } catch (RuntimeException broken) {
                    LOG.error("The engine's lease could not be renewed", broken);
                }
                react(clock.instant().isBefore(heldUntil));
            } while (!stopping.await(length.toMillis() / RENEWALS_PER_LEASE, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void react(boolean held) {
        if (held && !activation.now()) {
            try {
                holder.takeOver();
                activation.set(true);
            } catch (StoreUnavailable unavailable) {
                holder.standDown();
                LOG.warnf("The engine could not read the running executions, tries again: %s", unavailable.getMessage());
            } catch (RuntimeException broken) {
                holder.standDown();
                LOG.error("The engine could not take the running executions over, tries again", broken);
            }
        } else if (!held && activation.now()) {
            LOG.warn("The engine lost its lease: another one runs the executions");
            activation.set(false);
            holder.standDown();
        }
    }

    /** Gives the lease up: the next engine goes on at once. */
    @Override
    public void close() {
        try {
            stopping.countDown();
            keeper.join(PATIENCE_AT_STOP);
            boolean held = activation.now();
            activation.set(false);
            holder.standDown();
            if (held) {
                lease.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("The engine's lease was not given up, it ends by itself: %s", unavailable.getMessage());
        }
    }
}
