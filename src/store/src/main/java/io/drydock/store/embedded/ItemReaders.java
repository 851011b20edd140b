package io.drydock.store.embedded;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * A few threads that read, with a connection each. Calls into SQLite hold on to the thread that makes them, so a virtual thread hands
 * its read over and waits rather than keep its carrier.
 */
final class ItemReaders implements AutoCloseable {
    /** One read, on a connection that nobody else uses meanwhile. */
    private interface Read<T> {
        T from(Statements statements) throws SQLException;
    }

    private record Statements(PreparedStatement get, PreparedStatement ascending, PreparedStatement descending) {
        static Statements on(Database database) throws SQLException {
            var connection = database.openReader();
            var range = """
                    SELECT sort, version, expires, length(body), body FROM item
                    WHERE partition = ? AND sort >= ? AND sort < ? AND (expires IS NULL OR expires > ?) ORDER BY sort %s LIMIT ?""";
            return new Statements(
                    connection.prepareStatement("""
                            SELECT version, expires, body FROM item
                            WHERE partition = ? AND sort = ? AND (expires IS NULL OR expires > ?)"""),
                    connection.prepareStatement(range.formatted("ASC")),
                    connection.prepareStatement(range.formatted("DESC")));
        }
    }

    /** So many bytes of bodies end a page early. */
    private static final long MAX_PAGE_BYTES = 64L * 1024 * 1024;

    private final BlockingQueue<Statements> idle;
    private final List<Statements> all;
    private final ExecutorService threads;

    ItemReaders(Database database, int count) throws SQLException {
        all = new ArrayList<>();
        for (var i = 0; i < count; i++) {
            all.add(Statements.on(database));
        }
        idle = new ArrayBlockingQueue<>(count, false, all);
        threads = Executors.newFixedThreadPool(count, Thread.ofPlatform().name("embedded-store-reader-", 0).daemon().factory());
    }

    /** The item at {@code key} if it lives at {@code now}. */
    CompletableFuture<Optional<Item>> get(Key key, Instant now) {
        return read(statements -> {
            var get = statements.get();
            get.setBytes(1, utf8(key.partition()));
            get.setBytes(2, utf8(key.sort()));
            get.setLong(3, now.getEpochSecond());
            try (var rows = get.executeQuery()) {
                return rows.next()
                        ? Optional.of(new Item(key, rows.getLong(1), body(rows, 3), expiry(rows, 2)))
                        : Optional.<Item>empty();
            }
        });
    }

    /** One page of the items that live at {@code now}. */
    CompletableFuture<Page> query(Query query, Instant now) {
        return read(statements -> {
            var range = SortRange.of(query);
            var select = query.descending() ? statements.descending() : statements.ascending();
            select.setBytes(1, utf8(query.partition()));
            select.setBytes(2, range.from());
            select.setBytes(3, range.to());
            select.setLong(4, now.getEpochSecond());
            select.setInt(5, query.limit() + 1);
            try (var rows = select.executeQuery()) {
                return page(query, rows);
            }
        });
    }

    private static Page page(Query query, ResultSet rows) throws SQLException {
        var items = new ArrayList<Item>();
        var bytes = 0L;
        while (rows.next()) {
            bytes += rows.getLong(4);
            if (items.size() == query.limit() || (bytes > MAX_PAGE_BYTES && !items.isEmpty())) {
                return new Page(items, Optional.of(items.getLast().key().sort()));
            }
            var key = new Key(query.partition(), new String(rows.getBytes(1), StandardCharsets.UTF_8));
            items.add(new Item(key, rows.getLong(2), body(rows, 5), expiry(rows, 3)));
        }
        return new Page(items, Optional.empty());
    }

    private static byte[] body(ResultSet rows, int column) throws SQLException {
        var bytes = rows.getBytes(column);
        return bytes == null ? new byte[0] : bytes;
    }

    private static Optional<Instant> expiry(ResultSet rows, int column) throws SQLException {
        var seconds = rows.getLong(column);
        return rows.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private <T> CompletableFuture<T> read(Read<T> read) {
        var answer = new CompletableFuture<T>();
        try {
            threads.execute(() -> run(read, answer));
        } catch (RejectedExecutionException e) {
            answer.completeExceptionally(new StoreUnavailable("the store is closed", e));
        }
        return answer;
    }

    private <T> void run(Read<T> read, CompletableFuture<T> answer) {
        var statements = idle.remove();
        try {
            answer.complete(read.from(statements));
        } catch (Throwable e) {
            answer.completeExceptionally(e);
        } finally {
            idle.add(statements);
        }
    }

    /** Ends the reads that run, then closes the connections. */
    @Override
    public void close() throws SQLException {
        threads.close();
        for (var statements : all) {
            statements.get().getConnection().close();
        }
    }
}
