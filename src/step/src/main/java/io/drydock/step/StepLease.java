package io.drydock.step;

import io.drydock.step.StepRecord.Progress.Running;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A worker's hold on a step. Every write under it is conditional on the version that the last one left, so that a worker which has
 * lost its lease changes nothing. Used by the worker and by its heartbeat.
 */
final class StepLease {
    private static final int MAX_WRITES = 5;

    private final Store store;
    private final Key key;
    private final Duration duration;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private StepRecord record;
    private long version;
    private boolean lost;
    private boolean ended;

    /** What another worker has written meanwhile, if that was seen. */
    private Optional<StepRecord> other = Optional.empty();

    /** @param record as it stands in the store with {@code version}, running */
    StepLease(Store store, Key key, StepRecord record, long version, Duration duration, InstantSource clock) {
        this.store = store;
        this.key = key;
        this.record = record;
        this.version = version;
        this.duration = duration;
        this.clock = clock;
    }

    /** The record as this worker last knew it to be stored. */
    StepRecord record() {
        lock.lock();
        try {
            return record;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Moves the lease's end on, unless the work has ended.
     *
     * @return whether there is still a lease to prolong; a store that does not answer leaves that open
     */
    boolean prolong() {
        lock.lock();
        try {
            if (lost || ended) {
                return false;
            }
            var now = clock.instant();
            var next = record.with(new Running(running().owner(), running().since(), now.plus(duration)), now);
            if (store.write(new Write.Put(key, Json.bytes(next.toJson()), Write.Condition.version(version)))) {
                record = next;
                version++;
            } else {
                lookUp();
            }
            return !lost;
        } catch (StoreUnavailable e) {
            // The next heartbeat, or the end of the work, looks what stands there.
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** @throws StepLeased if the lease has passed its end or to somebody else, as far as this worker knows */
    void require() {
        lock.lock();
        try {
            if (lost || !clock.instant().isBefore(running().leaseExpiresAt())) {
                throw leaseLost();
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * Ends the lease by writing what the work came to.
     *
     * @throws StepLeased if the step is somebody else's by now: nothing was written
     * @throws StoreUnavailable if the store did not say that it was written, in several attempts
     */
    void end(StepRecord last) {
        lock.lock();
        try {
            ended = true;
            var body = Json.bytes(last.toJson());
            for (var attempt = 1;; attempt++) {
                try {
                    if (!lost && store.write(new Write.Put(key, body, Write.Condition.version(version)))) {
                        return;
                    }
                    if (isStored(body)) {
                        return;
                    }
                } catch (StoreUnavailable e) {
                    if (attempt >= MAX_WRITES) {
                        throw e;
                    }
                    if (isStoredAfter(e, body)) {
                        return;
                    }
                }
                if (attempt >= MAX_WRITES) {
                    throw new StoreUnavailable("the record " + key + " was refused " + attempt
                            + " times by a store that has its last version");
                }
                Pauses.pause(attempt);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether a write that was not acknowledged was done all the same; no, as long as the store does not answer. */
    private boolean isStoredAfter(StoreUnavailable unacknowledged, byte[] body) {
        try {
            return isStored(body);
        } catch (StoreUnavailable e) {
            e.addSuppressed(unacknowledged);
            return false;
        }
    }

    /** @throws StepLeased if what stands there is another worker's */
    private boolean isStored(byte[] body) {
        var found = lookUp();
        if (lost) {
            throw leaseLost();
        }
        return Arrays.equals(found, body);
    }

    /** Learns what stands in the store: this worker's last write, even if it was not acknowledged, or somebody else's. */
    private byte[] lookUp() {
        var item = store.get(key);
        var found = item.map(StepKey::record);
        lost = found.isEmpty() || !found.get().worker().equals(record.worker());
        if (!lost) {
            version = item.get().version();
            if (found.get().progress() instanceof Running) {
                record = found.get();
            }
        } else {
            other = found;
        }
        return item.isPresent() ? item.get().body() : new byte[0];
    }

    private StepLeased leaseLost() {
        var holder = other.orElse(record);
        var until = holder.progress() instanceof Running running ? running.leaseExpiresAt() : holder.updatedAt();
        var owner = holder.progress() instanceof Running running ? running.owner() : "another worker";
        return new StepLeased("the step " + record.step() + " (" + key + ") is no longer this worker's: its lease ended at "
                + running().leaseExpiresAt() + (other.isEmpty() ? "" : " and " + owner + " has taken it over")
                + "; what this worker found is dropped, ask again", owner, until);
    }

    private Running running() {
        return (Running) record.progress();
    }
}
