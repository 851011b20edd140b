package io.drydock.store.embedded;

import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One thread that does all writing. Whatever calls have come in while the disk was busy with the last transaction go into the next
 * one together and share its flush to the disk; each of them is still atomic and conditional by itself, in the order they came.
 */
final class GroupCommit implements AutoCloseable {
    private static final int MAX_CALLS = 1_000;
    private static final long MAX_BYTES = 16L * 1024 * 1024;
    private static final int PURGE_BATCH = 200;
    private static final Duration PURGE_PAUSE = Duration.ofSeconds(10);

    /** What stands in the queue for the writing thread. */
    private sealed interface Order {
        record Writes(List<Write> writes, CompletableFuture<Boolean> done) implements Order {
            long bytes() {
                return writes.stream().mapToLong(write -> write instanceof Write.Put put ? put.body().length : 0).sum();
            }
        }

        record Purge(CompletableFuture<Integer> done) implements Order {
        }

        record Stop() implements Order {
        }
    }

    private final Logger log = System.getLogger(GroupCommit.class.getName());
    private final ItemWriter items;
    private final InstantSource clock;
    private final String name;
    private final LinkedBlockingQueue<Order> orders = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean closed;
    private long nextPurge = System.nanoTime() + PURGE_PAUSE.toNanos();

    /** @param name the store, as messages call it */
    GroupCommit(ItemWriter items, InstantSource clock, String name) {
        this.items = items;
        this.clock = clock;
        this.name = name;
        this.thread = Thread.ofPlatform().name("embedded-store-writer").daemon().start(this::run);
    }

    /** Hands {@code writes} to the writing thread; the answer comes when they are safe on the disk. */
    CompletableFuture<Boolean> submit(List<Write> writes) {
        return submit(new Order.Writes(writes, new CompletableFuture<>())).done();
    }

    /** Removes one batch of expired items, and says how many it were. */
    CompletableFuture<Integer> purge() {
        return submit(new Order.Purge(new CompletableFuture<>())).done();
    }

    private <O extends Order> O submit(O order) {
        orders.add(order);
        if (closed) {
            refuseAll();
        }
        return order;
    }

    private void run() {
        try {
            while (true) {
                var next = orders.poll(Math.max(1, nextPurge - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (next instanceof Order.Stop) {
                    return;
                }
                if (next != null) {
                    serve(next);
                }
                if (System.nanoTime() >= nextPurge) {
                    purgeInPassing();
                }
            }
        } catch (InterruptedException e) {
            log.log(Level.ERROR, "{0}: the writing thread was interrupted; the store takes no more writes", name);
        } finally {
            closed = true;
            refuseAll();
        }
    }

    private void serve(Order first) {
        var group = new ArrayList<Order.Writes>();
        var bytes = 0L;
        var order = first;
        while (order instanceof Order.Writes writes) {
            group.add(writes);
            bytes += writes.bytes();
            order = group.size() < MAX_CALLS && bytes < MAX_BYTES && orders.peek() instanceof Order.Writes ? orders.poll() : null;
        }
        if (!group.isEmpty()) {
            write(group);
        }
        if (order instanceof Order.Purge(var done)) {
            try {
                done.complete(purgeBatch());
            } catch (SQLException e) {
                done.completeExceptionally(new StoreUnavailable(name + " could not remove expired items: " + e.getMessage(), e));
            }
        }
    }

    /** One transaction for the whole group; when a statement of it fails, each call gets a transaction of its own. */
    private void write(List<Order.Writes> group) {
        var results = new ArrayList<Boolean>(group.size());
        try {
            items.begin();
            for (var call : group) {
                results.add(items.write(call.writes(), clock.instant()));
            }
        } catch (SQLException | RuntimeException e) {
            rollBack();
            if (group.size() == 1) {
                group.getFirst().done().completeExceptionally(unavailable("was not done", e));
            } else {
                group.forEach(call -> write(List.of(call)));
            }
            return;
        }
        try {
            items.commit();
        } catch (SQLException e) {
            rollBack();
            group.forEach(call -> call.done().completeExceptionally(unavailable("may or may not have been done", e)));
            return;
        }
        for (var i = 0; i < group.size(); i++) {
            group.get(i).done().complete(results.get(i));
        }
    }

    private StoreUnavailable unavailable(String what, Exception cause) {
        return new StoreUnavailable(name + ": a write " + what + ": " + cause.getMessage()
                + "; see that the disk works and has space", cause);
    }

    private void rollBack() {
        try {
            items.rollback();
        } catch (SQLException e) {
            // Harmless where SQLite has ended the transaction by itself, as it does after a full disk.
            log.log(Level.DEBUG, "{0}: roll back: {1}", name, e.getMessage());
        }
    }

    private void purgeInPassing() {
        var more = false;
        try {
            more = purgeBatch() == PURGE_BATCH;
        } catch (SQLException e) {
            log.log(Level.WARNING, "{0}: expired items were not removed, next try in {1}: {2}", name, PURGE_PAUSE, e.getMessage());
        }
        nextPurge = System.nanoTime() + (more ? 0 : PURGE_PAUSE.toNanos());
    }

    private int purgeBatch() throws SQLException {
        return items.purge(clock.instant(), PURGE_BATCH);
    }

    private void refuseAll() {
        var refused = new StoreUnavailable(name + " is closed");
        for (var order = orders.poll(); order != null; order = orders.poll()) {
            switch (order) {
                case Order.Writes writes -> writes.done().completeExceptionally(refused);
                case Order.Purge(var done) -> done.completeExceptionally(refused);
                case Order.Stop() -> { }
            }
        }
    }

    /** Does what is queued, then ends the thread and closes the connection. */
    @Override
    public void close() throws SQLException {
        orders.add(new Order.Stop());
        var interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        items.close();
    }
}
