package io.drydock.store.embedded;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.StoreNotUsable;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import io.drydock.store.contract.TestClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a data folder keeps: through closing, through a kill, and for one process at a time. */
class EmbeddedFolderTest {
    private final TestClock clock = new TestClock();
    private final Path folder = TemporaryFolder.make();

    @AfterEach
    void deleteFolder() throws IOException {
        TemporaryFolder.delete(folder);
    }

    @Test
    void keepsItemsWhenItIsClosedAndOpenedAgain() {
        var key = new Key("p", "s");
        var expiring = new Key("p", "t");
        var at = clock.instant().plusSeconds(60);
        try (var store = open()) {
            store.write(new Write.Put(key, new byte[] {1}, ABSENT));
            store.write(new Write.Put(key, new byte[] {2}, ANY));
            store.write(new Write.Put(expiring, new byte[] {3}, ABSENT, Optional.of(at)));
        }
        try (var store = open()) {
            assertThat(store.get(key)).hasValueSatisfying(item -> {
                assertThat(item.version()).isEqualTo(2);
                assertThat(item.body()).containsExactly(2);
            });
            assertThat(store.get(expiring)).hasValueSatisfying(item -> assertThat(item.expiresAt()).contains(at));
        }
    }

    @Test
    void keepsEveryAcknowledgedWriteOfAProcessThatIsKilled() throws Exception {
        var acknowledged = 0;
        var writer = startWriter();
        try (var lines = writer.inputReader()) {
            while (acknowledged < 200) {
                acknowledged = Integer.parseInt(readLine(lines));
                if (acknowledged == 100) {
                    assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(this::open)
                            .withMessageContaining(folder.toString()).withMessageContaining("process " + writer.pid());
                }
            }
            // Through its handle: this leaves open what it has printed.
            writer.toHandle().destroyForcibly();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged = Integer.parseInt(line);
            }
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (var store = open()) {
            for (var i = 1; i <= acknowledged; i++) {
                assertThat(store.get(new Key("written", "k" + i))).as("acknowledged write %s of %s", i, acknowledged).isPresent();
            }
        }
    }

    private Process startWriter() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), EndlessWriter.class.getName(), folder.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
    }

    private static String readLine(BufferedReader lines) throws IOException {
        var line = lines.readLine();
        assertThat(line).as("the writing process ended by itself").isNotNull();
        return line;
    }

    /** Writes item after item, and prints the number of each when it is acknowledged. */
    static final class EndlessWriter {
        public static void main(String[] arguments) {
            try (var store = EmbeddedStore.open(Path.of(arguments[0]))) {
                for (var i = 1;; i++) {
                    store.write(new Write.Put(new Key("written", "k" + i), new byte[100], ABSENT));
                    System.out.println(i);
                    System.out.flush();
                }
            }
        }
    }

    @Test
    void belongsToOneStoreAtATime() {
        try (var store = open()) {
            for (var again = 0; again < 2; again++) {
                assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(this::open)
                        .withMessageContaining(folder.toString()).withMessageContaining("in use").withMessageContaining("folder of its own");
            }
            assertThat(store.write(new Write.Put(new Key("p", "s"), new byte[0], ABSENT))).isTrue();
        }
        open().close();
    }

    @Test
    void aLockFileLeftBehindLocksNothing() throws IOException {
        Files.writeString(folder.resolve("store.lock"), "4711");
        open().close();
    }

    @Test
    void refusesTheSchemaOfANewerProgram() throws SQLException {
        open().close();
        execute("PRAGMA user_version = 99");
        assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(this::open)
                .withMessageContaining("newer").withMessageContaining("schema 99").withMessageContaining(folder.toString());
        execute("PRAGMA user_version = 1");
        open().close();
    }

    @Test
    void refusesTheDatabaseOfAnotherProgram() throws SQLException {
        execute("CREATE TABLE something (else_ TEXT)");
        assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(this::open).withMessageContaining("another program");
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(() -> EmbeddedStore.open(file)).withMessageContaining(file.toString());
    }

    @Test
    void removesExpiredItemsInBatches() throws SQLException {
        try (var store = open()) {
            for (var i = 0; i < 250; i++) {
                store.write(new Write.Put(new Key("p", "k" + i), new byte[10], ABSENT, Optional.of(clock.instant().plusSeconds(5))));
            }
            store.write(new Write.Put(new Key("p", "stays"), new byte[10], ABSENT));
            assertThat(store.purgeExpired()).as("none has expired").isZero();
            clock.advance(Duration.ofSeconds(5));
            assertThat(store.purgeExpired()).isEqualTo(200);
            assertThat(store.purgeExpired()).isEqualTo(50);
            assertThat(store.purgeExpired()).isZero();
            assertThat(store.query(Query.prefix("p", "")).items()).hasSize(1);
        }
    }

    @Test
    void flushesEveryCommit() throws SQLException {
        try (var connection = new Database(folder).openWriter(); var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).as("2 is FULL").isEqualTo(2);
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1)).isEqualTo("wal");
        }
    }

    @Test
    void aClosedStoreSaysSo() {
        var store = open();
        store.close();
        store.close();
        var key = new Key("p", "s");
        for (var call : List.<Runnable>of(() -> store.get(key), () -> store.query(Query.prefix("p", "")),
                () -> store.write(new Write.Delete(key, ANY)))) {
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(call::run)
                    .withMessageContaining("closed").withMessageContaining(folder.toString());
        }
    }

    private EmbeddedStore open() {
        return EmbeddedStore.open(folder, clock);
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new Database(folder).file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
