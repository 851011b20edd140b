package io.drydock.functions.provisioner.maas;

import io.drydock.functions.provisioner.maas.MaasException.Kind;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Lets many callers share few requests. One read is under way at a time; those who ask meanwhile are served together by the next one.
 *
 * @param <K> what is asked for
 */
public final class SharedRead<K> {
    private final Duration patience;
    private final Consumer<Set<K>> reader;
    private final ReentrantLock underWay = new ReentrantLock(true);
    private Round<K> gathering = new Round<>();

    /**
     * @param patience how long a caller waits for the read that is under way
     * @param reader reads what was asked for, and keeps it where the callers find it
     */
    public SharedRead(Duration patience, Consumer<Set<K>> reader) {
        this.patience = patience;
        this.reader = reader;
    }

    private static final class Round<K> {
        private final Set<K> asked = new LinkedHashSet<>();
        private boolean done;
        private RuntimeException failure;
    }

    /**
     * Reads, or has read together with others, unless another read has brought it meanwhile.
     *
     * @param known whether what is wanted is there, and new enough
     * @throws MaasException as the reader does, or if the read that is under way takes too long
     */
    public void ensure(K wanted, BooleanSupplier known) {
        if (known.getAsBoolean()) {
            return;
        }
        Round<K> round = join(wanted);
        await();
        try {
            if (!round.done && !known.getAsBoolean()) {
                read(round);
            }
        } finally {
            underWay.unlock();
        }
        if (round.failure != null) {
            throw round.failure;
        }
    }

    private synchronized Round<K> join(K wanted) {
        gathering.asked.add(wanted);
        return gathering;
    }

    /** Nobody joins any more. */
    private synchronized void close(Round<K> round) {
        if (gathering == round) {
            gathering = new Round<>();
        }
    }

    private void read(Round<K> round) {
        close(round);
        try {
            reader.accept(round.asked);
        } catch (RuntimeException e) {
            round.failure = e;
        } finally {
            round.done = true;
        }
    }

    private void await() {
        try {
            if (!underWay.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new MaasException(Kind.NOT_ASKED, 0, Map.of(), "MAAS was not asked: another step's read of the same list was under way for "
                        + patience.toSeconds() + " s. Ask again later.", null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MaasException(Kind.NO_ANSWER, 0, Map.of(), "MAAS was not asked: the process is being stopped.", e);
        }
    }
}
