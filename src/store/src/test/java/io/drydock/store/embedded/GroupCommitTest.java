package io.drydock.store.embedded;

import static io.drydock.store.Write.Condition.ABSENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand callers share flushes to the disk and yet are each on their own. */
class GroupCommitTest {
    private static final int CALLERS = 1_000;

    private final Path folder = TemporaryFolder.make();
    private final EmbeddedStore store = EmbeddedStore.open(folder);

    @AfterEach
    void closeStore() throws IOException {
        store.close();
        TemporaryFolder.delete(folder);
    }

    @Test
    void eachOfManyCallsIsConditionalByItself() throws Exception {
        var won = 0;
        for (var result : atOnce(caller -> store.write(List.of(new Write.Put(new Key("p", "slot" + caller % 100), new byte[1], ABSENT),
                new Write.Put(new Key("p", "caller" + caller), new byte[1], ABSENT))))) {
            won += result.get() ? 1 : 0;
        }
        assertThat(won).as("one caller a slot").isEqualTo(100);
        assertThat(store.query(Query.prefix("p", "caller")).items()).hasSize(100);
        assertThat(store.query(Query.prefix("p", "slot")).items()).hasSize(100);
    }

    @Test
    void aStatementThatFailsFailsNobodyElse() throws Exception {
        execute("CREATE TRIGGER refuse BEFORE INSERT ON item WHEN NEW.sort = CAST('bad' AS BLOB) "
                + "BEGIN SELECT RAISE(ROLLBACK, 'refused by a trigger'); END");
        var mixed = atOnce(caller -> store.write(new Write.Put(new Key("q", caller == 500 ? "bad" : "k" + caller), new byte[1], ABSENT)));
        for (var caller = 0; caller < CALLERS; caller++) {
            var result = mixed.get(caller);
            if (caller == 500) {
                assertThatExceptionOfType(ExecutionException.class).isThrownBy(result::get)
                        .withCauseInstanceOf(StoreUnavailable.class).withMessageContaining("refused by a trigger");
            } else {
                assertThat(result.get()).isTrue();
            }
        }
        assertThat(store.query(Query.prefix("q", "")).items()).hasSize(CALLERS - 1);
    }

    private interface Call {
        boolean by(int caller) throws Exception;
    }

    private static List<Future<Boolean>> atOnce(Call call) {
        var start = new CountDownLatch(1);
        var results = new ArrayList<Future<Boolean>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var i = 0; i < CALLERS; i++) {
                var caller = i;
                results.add(threads.submit(() -> {
                    start.await();
                    return call.by(caller);
                }));
            }
            start.countDown();
        }
        return results;
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new Database(folder).file());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
