package io.drydock.functions.engine.run;

import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Gets and renews the engine's lease, and tells its holder when it has got it and when another engine has. A lease that could not be renewed
 * in time, because the store did not answer, is over, but nobody else's yet: what the holder has goes on, and is not read again once the lease
 * is renewed. Until then the store decides: it takes no write for an execution that another engine has moved on.
 */
final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(LeaseKeeper.class);
    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final EngineLease lease;
    private final InstantSource clock;
    private final Duration length;
    private final Holder holder;
    private final Activation activation = new Activation();
    /** Whether the holder has what comes with the lease. Of the keeper's thread. */
    private boolean runs;
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
                    heldUntil = switch (lease.takeOrRenew()) {
                        case EngineLease.Asked.Ours(Instant until, boolean unbroken) -> {
                            standDownUnless(unbroken);
                            yield until;
                        }
                        case EngineLease.Asked.Theirs() -> {
                            standDownUnless(false);
                            yield Instant.MIN;
                        }
                    };
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

    private void standDownUnless(boolean unbroken) {
        if (runs && !unbroken) {
            LOG.warn("The engine lost its lease: another one runs the executions, or did");
            activation.set(false);
            runs = false;
            holder.standDown();
        }
    }

    private void react(boolean held) {
        if (held && !runs) {
            try {
                holder.takeOver();
                runs = true;
            } catch (StoreUnavailable unavailable) {
                holder.standDown();
                LOG.warnf("The engine could not read the running executions, tries again: %s", unavailable.getMessage());
            } catch (RuntimeException broken) {
                holder.standDown();
                LOG.error("The engine could not take the running executions over, tries again", broken);
            }
        }
        if (activation.now() && !held) {
            LOG.warn("The engine's lease is over, since it could not be renewed in time: another one may take the executions over");
        }
        activation.set(held && runs);
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
