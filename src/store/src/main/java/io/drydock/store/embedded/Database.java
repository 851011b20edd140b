package io.drydock.store.embedded;

import io.drydock.store.StoreNotUsable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;

/** The SQLite file of a data folder: how it is opened, and what stands in it. */
final class Database {
    /** The schema that this program reads and writes; recorded in the file as {@code user_version}. */
    static final int SCHEMA = 1;

    /** Marks the file as Drydock's ({@code application_id}; "Dryd" in ASCII). */
    private static final int APPLICATION = 0x44727964;

    private static final int BUSY_MILLIS = 10_000;
    /** 32 MiB of log at SQLite's 4 KiB a page: a page that many transactions change goes to the file once. */
    private static final int CHECKPOINT_PAGES = 8_000;
    private static final String FILE = "store.sqlite";

    private final Path file;

    Database(Path folder) {
        this.file = folder.resolve(FILE);
    }

    Path file() {
        return file;
    }

    /** Opens the one connection that writes, and makes the tables where the file is new. */
    Connection openWriter() throws SQLException {
        var config = config();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setJournalSizeLimit(64 * 1024 * 1024);
        var connection = connect(config);
        try {
            pragma(connection, "wal_autocheckpoint = " + CHECKPOINT_PAGES);
            prepare(connection);
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a connection that only reads. */
    Connection openReader() throws SQLException {
        var config = config();
        config.setReadOnly(true);
        return connect(config);
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        // Else the driver asks for the last row's id after every write, with a statement that it prepares anew each time.
        config.setGetGeneratedKeys(false);
        return config;
    }

    private Connection connect(SQLiteConfig config) throws SQLException {
        return JDBC.createConnection(JDBC.PREFIX + file, config.toProperties());
    }

    private void prepare(Connection connection) throws SQLException {
        var application = pragma(connection, "application_id");
        var schema = pragma(connection, "user_version");
        if (schema == 0 && application == 0 && isEmpty(connection)) {
            create(connection);
        } else if (application != APPLICATION) {
            throw new StoreNotUsable("the file " + file + " is a database of another program (application id " + application
                    + "): give the orchestrator a data folder of its own");
        } else if (schema > SCHEMA) {
            throw new StoreNotUsable("the file " + file + " was written by a newer orchestrator (schema " + schema
                    + ", this one knows " + SCHEMA + "): start that version again, or give this one another data folder");
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
            return rows.next() && rows.getInt(1) == 0;
        }
    }

    private static int pragma(Connection connection, String name) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery("PRAGMA " + name)) {
            return rows.next() ? rows.getInt(1) : 0;
        }
    }

    /** Keys are blobs, which SQLite compares byte by byte: the order that the store promises. */
    private static void create(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("""
                    CREATE TABLE item (
                        partition BLOB NOT NULL,
                        sort BLOB NOT NULL,
                        version INTEGER NOT NULL,
                        expires INTEGER,
                        body BLOB NOT NULL,
                        PRIMARY KEY (partition, sort)
                    ) STRICT""");
            statement.execute("CREATE INDEX item_expires ON item (expires) WHERE expires IS NOT NULL");
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("PRAGMA user_version = " + SCHEMA);
            statement.execute("COMMIT");
        }
    }
}
