package io.drydock.store.embedded;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreNotUsable;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The store of one machine: an SQLite file in a data folder, which belongs to one process at a time. A write is acknowledged when it
 * is safe on the disk (write-ahead log, {@code synchronous=FULL}); writes of many callers share one flush ({@link GroupCommit}).
 *
 * <p>Callers may be virtual threads in any number: all work in SQLite is done by a few threads of the store's own.
 */
public final class EmbeddedStore implements Store {
    private static final int READERS = Math.max(2, Runtime.getRuntime().availableProcessors());

    private final String name;
    private final InstantSource clock;
    private final FolderLock lock;
    private final GroupCommit writer;
    private final ItemReaders readers;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedStore(String name, InstantSource clock, FolderLock lock, GroupCommit writer, ItemReaders readers) {
        this.name = name;
        this.clock = clock;
        this.lock = lock;
        this.writer = writer;
        this.readers = readers;
    }

    /** {@link #open(Path, InstantSource)} by the system's clock. */
    public static EmbeddedStore open(Path folder) {
        return open(folder, InstantSource.system());
    }

    /**
     * Opens the store in {@code folder}, which is made where there is none.
     *
     * @param clock says which items have expired
     * @throws StoreNotUsable if another process has it open, the folder can't be written, or a newer program wrote it
     */
    public static EmbeddedStore open(Path folder, InstantSource clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new StoreNotUsable("the data folder " + folder + " can't be made: " + e, e);
        }
        var lock = FolderLock.of(folder);
        var opened = false;
        try {
            var store = open(folder, clock, lock);
            opened = true;
            return store;
        } catch (SQLException e) {
            throw new StoreNotUsable("the store in the data folder " + folder + " can't be opened: " + e.getMessage()
                    + "; see that the disk works, has space, and that this user may write to the folder", e);
        } catch (IOException e) {
            throw new StoreNotUsable("the data folder " + folder + " can't be written to: " + e, e);
        } finally {
            if (!opened) {
                release(lock, folder);
            }
        }
    }

    private static EmbeddedStore open(Path folder, InstantSource clock, FolderLock lock) throws SQLException, IOException {
        var name = "the embedded store in " + folder;
        SqliteLibrary.provide(folder);
        var database = new Database(folder);
        var connection = database.openWriter();
        try {
            flush(folder);
            var readers = new ItemReaders(database, READERS);
            return new EmbeddedStore(name, clock, lock, new GroupCommit(new ItemWriter(connection), clock, name), readers);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** The names of new files must outlive a power cut as their content does. */
    private static void flush(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder)) {
            directory.force(true);
        }
    }

    private static void release(FolderLock lock, Path folder) {
        try {
            lock.close();
        } catch (IOException e) {
            throw new StoreNotUsable("the lock of the data folder " + folder + " can't be released: " + e, e);
        }
    }

    @Override
    public Optional<Item> get(Key key) {
        return await("read " + key, readers(key.toString()).get(key, clock.instant()));
    }

    @Override
    public Page query(Query query) {
        return await("query " + query.partition(), readers(query.partition()).query(query, clock.instant()));
    }

    @Override
    public boolean write(List<Write> writes) {
        Write.check(writes);
        return await("write " + writes.getFirst().key(), writer.submit(List.copyOf(writes)));
    }

    /** Removes one batch of expired items at once instead of in passing, and says how many it were. */
    int purgeExpired() {
        return await("remove expired items", writer.purge());
    }

    private ItemReaders readers(String what) {
        if (closed.get()) {
            throw new StoreUnavailable(name + " is closed, asked for " + what);
        }
        return readers;
    }

    private <T> T await(String what, CompletableFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable(name + ": interrupted while waiting for '" + what + "'; a write may or may not have been done", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StoreUnavailable unavailable) {
                throw new StoreUnavailable(unavailable.getMessage() + " (asked to " + what + ")", unavailable);
            }
            throw new StoreUnavailable(name + " could not " + what + ": " + e.getCause(), e.getCause());
        }
    }

    /** Ends what has been asked for, then frees the folder. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        try (lock) {
            readers.close();
            writer.close();
        } catch (SQLException | IOException e) {
            throw new StoreUnavailable(name + " did not close in order: " + e.getMessage() + "; no acknowledged write is lost", e);
        }
    }
}
