package io.drydock.functions.oob.limit;

import io.drydock.function.limit.StartRate;
import io.drydock.functions.oob.OobSettings;
import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.step.DownstreamUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets sessions with BMCs begin in an orderly way: one at a time for each BMC (many have room for few), so many at once in all, so many a
 * second. Whoever comes first has its turn first, and nobody waits longer than the configured time.
 */
@Singleton
public class BmcTurns {
    private final ConcurrentHashMap<InetAddress, Semaphore> bmcs = new ConcurrentHashMap<>();
    private final Semaphore sessions;
    private final StartRate rate;
    private final int concurrency;
    private final int perSecond;
    private final Duration patience;

    @Inject
    BmcTurns(OobSettings settings) {
        this(settings.concurrency(), settings.perSecond(), settings.turnTimeout());
    }

    BmcTurns(int concurrency, int perSecond, Duration patience) {
        if (concurrency < 1 || perSecond < 1 || patience.isNegative()) {
            throw new IllegalArgumentException("drydock.oob.concurrency and drydock.oob.per-second are 1 or more and drydock.oob.turn-timeout"
                    + " is no less than 0: " + concurrency + ", " + perSecond + ", " + patience);
        }
        this.sessions = new Semaphore(concurrency, true);
        this.rate = new StartRate(perSecond);
        this.concurrency = concurrency;
        this.perSecond = perSecond;
        this.patience = patience;
    }

    /** A turn, ended when the session has ended. */
    public interface Turn extends AutoCloseable {
        @Override
        void close();
    }

    /** @throws DownstreamUnavailable if the turn does not come within the configured time */
    public Turn take(Bmc bmc) {
        long deadline = System.nanoTime() + patience.toNanos();
        Semaphore own = bmcs.computeIfAbsent(bmc.address(), _ -> new Semaphore(1, true));
        try {
            acquire(own, deadline, () -> bmc + " was in another session for " + patience + " (drydock.oob.turn-timeout); it has one at a time");
            try {
                acquire(sessions, deadline, () -> bmc + " had no turn for " + patience
                        + " (drydock.oob.turn-timeout): " + concurrency + " sessions were open (drydock.oob.concurrency)");
                try {
                    awaitStart(bmc, deadline);
                } catch (DownstreamUnavailable | InterruptedException e) {
                    sessions.release();
                    throw e;
                }
            } catch (DownstreamUnavailable | InterruptedException e) {
                own.release();
                throw e;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DownstreamUnavailable("the process is being stopped while " + bmc + " waits for its turn", e);
        }
        return () -> {
            sessions.release();
            own.release();
        };
    }

    private void awaitStart(Bmc bmc, long deadline) throws InterruptedException {
        long now = System.nanoTime();
        OptionalLong wait = rate.reserve(now, Math.max(0, deadline - now));
        if (wait.isEmpty()) {
            throw new DownstreamUnavailable(bmc + " had no turn for " + patience + " (drydock.oob.turn-timeout): " + perSecond
                    + " sessions begin in a second (drydock.oob.per-second). Ask again.");
        }
        TimeUnit.NANOSECONDS.sleep(wait.getAsLong());
    }

    private static void acquire(Semaphore semaphore, long deadline, Supplier<String> why) throws InterruptedException {
        if (!semaphore.tryAcquire(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS)) {
            throw new DownstreamUnavailable(why.get() + ". Ask again.");
        }
    }
}
