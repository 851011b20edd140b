package io.drydock.store.embedded;

import io.drydock.store.Key;
import io.drydock.store.Write;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The statements of the connection that writes. Used by one thread; transactions are the caller's. */
final class ItemWriter implements AutoCloseable {
    private final Connection connection;
    private final PreparedStatement begin;
    private final PreparedStatement commit;
    private final PreparedStatement rollback;
    private final PreparedStatement version;
    private final PreparedStatement put;
    private final PreparedStatement delete;
    private final PreparedStatement purge;

    ItemWriter(Connection connection) throws SQLException {
        this.connection = connection;
        begin = connection.prepareStatement("BEGIN IMMEDIATE");
        commit = connection.prepareStatement("COMMIT");
        rollback = connection.prepareStatement("ROLLBACK");
        version = connection.prepareStatement("SELECT version, expires FROM item WHERE partition = ? AND sort = ?");
        put = connection.prepareStatement("""
                INSERT INTO item (partition, sort, version, expires, body) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (partition, sort)
                DO UPDATE SET version = excluded.version, expires = excluded.expires, body = excluded.body""");
        delete = connection.prepareStatement("DELETE FROM item WHERE partition = ? AND sort = ?");
        purge = connection.prepareStatement(
                "DELETE FROM item WHERE rowid IN (SELECT rowid FROM item WHERE expires IS NOT NULL AND expires <= ? LIMIT ?)");
    }

    void begin() throws SQLException {
        begin.execute();
    }

    void commit() throws SQLException {
        commit.execute();
    }

    void rollback() throws SQLException {
        rollback.execute();
    }

    /**
     * Does all of {@code writes} in the present transaction if all their conditions hold, else none.
     *
     * @return whether they held
     */
    boolean write(List<Write> writes, Instant now) throws SQLException {
        var versions = new ArrayList<Long>(writes.size());
        for (var write : writes) {
            var present = version(write.key(), now);
            if (!write.condition().holds(present)) {
                return false;
            }
            versions.add(present.orElse(0L) + 1);
        }
        for (var i = 0; i < writes.size(); i++) {
            switch (writes.get(i)) {
                case Write.Put write -> put(write, versions.get(i));
                case Write.Delete(var key, _) -> delete(key);
            }
        }
        return true;
    }

    /** Removes at most {@code limit} expired items, and says how many it were. */
    int purge(Instant now, int limit) throws SQLException {
        purge.setLong(1, now.getEpochSecond());
        purge.setInt(2, limit);
        return purge.executeUpdate();
    }

    private Optional<Long> version(Key key, Instant now) throws SQLException {
        bind(version, key);
        try (var rows = version.executeQuery()) {
            if (!rows.next()) {
                return Optional.empty();
            }
            var present = rows.getLong(1);
            var expires = rows.getLong(2);
            return rows.wasNull() || expires > now.getEpochSecond() ? Optional.of(present) : Optional.empty();
        }
    }

    private void put(Write.Put write, long newVersion) throws SQLException {
        bind(put, write.key());
        put.setLong(3, newVersion);
        if (write.expiresAt().isPresent()) {
            put.setLong(4, write.expiresAt().get().getEpochSecond());
        } else {
            put.setNull(4, Types.INTEGER);
        }
        put.setBytes(5, write.body());
        put.executeUpdate();
        put.clearParameters();
    }

    private void delete(Key key) throws SQLException {
        bind(delete, key);
        delete.executeUpdate();
    }

    private static void bind(PreparedStatement statement, Key key) throws SQLException {
        statement.setBytes(1, key.partition().getBytes(StandardCharsets.UTF_8));
        statement.setBytes(2, key.sort().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
