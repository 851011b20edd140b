package io.drydock.store.memory;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * A store in the memory of this process, for tests and measurements. It keeps everything that a {@link Store} promises but one thing: it
 * is not durable, nothing outlives the process. Expired items are hidden, and leave the memory when they are written again or deleted.
 */
public final class MemoryStore implements Store {
    private final InstantSource clock;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, Partition> partitions = new HashMap<>();
    private boolean closed;

    /** @param clock says which items have expired */
    public MemoryStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Item> get(Key key) {
        lock.readLock().lock();
        try {
            return living(key, open()).map(found -> new Item(key, found.version(), found.body().clone(), found.expiresAt()));
        } finally {
            lock.readLock().unlock();
        }
    }

    @Override
    public boolean write(List<Write> writes) {
        Write.check(writes);
        lock.writeLock().lock();
        try {
            Instant now = open();
            if (!writes.stream().allMatch(write -> write.condition().holds(living(write.key(), now).map(Partition.Entry::version)))) {
                return false;
            }
            writes.forEach(write -> perform(write, now));
            return true;
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public Page query(Query query) {
        lock.readLock().lock();
        try {
            Instant now = open();
            Partition partition = partitions.get(query.partition());
            return partition == null ? new Page(List.of(), Optional.empty()) : partition.page(query, now);
        } finally {
            lock.readLock().unlock();
        }
    }

    private void perform(Write write, Instant now) {
        Key key = write.key();
        switch (write) {
            case Write.Put(var _, byte[] body, var _, Optional<Instant> expiresAt) -> {
                long version = living(key, now).map(found -> found.version() + 1).orElse(1L);
                Partition partition = partitions.computeIfAbsent(key.partition(), _ -> new Partition());
                partition.put(key.sort(), new Partition.Entry(version, body.clone(), expiresAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS))));
            }
            case Write.Delete _ -> partitions.computeIfPresent(key.partition(), (_, partition) -> partition.remove(key.sort()) ? null : partition);
        }
    }

    private Optional<Partition.Entry> living(Key key, Instant now) {
        Partition partition = partitions.get(key.partition());
        return partition == null ? Optional.empty() : partition.get(key.sort(), now);
    }

    /** The present time, in an open store. */
    private Instant open() {
        if (closed) {
            throw new StoreUnavailable("the store in memory is closed");
        }
        return clock.instant();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            closed = true;
            partitions.clear();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
