package io.drydock.store.dynamodb;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import io.drydock.store.contract.TestClock;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Lost answers, writers that die half-way, and a DynamoDB that is not there. */
class DynamoDbFailureTest {
    private static final int LARGE = 1_000_000;

    /** The process of a writer ends here. */
    private static final class WriterDied extends Error {
    }

    private final String table = "failures-" + UUID.randomUUID();
    private final TestClock clock = new TestClock();
    private final InterferingHttpClient network = new InterferingHttpClient(UrlConnectionHttpClient.create());
    private final DynamoDbClient client = DynamoDbLocal.client(DynamoDbLocal.address(), network);
    private final DynamoDbClient undisturbed = DynamoDbLocal.client();
    private final DynamoDbStore store = new DynamoDbStore(client, table, clock);
    private final DynamoDbStore other = new DynamoDbStore(undisturbed, table, clock);
    private final Key key = new Key("p", "s");

    @BeforeEach
    void makeTable() {
        new DynamoDbTable(undisturbed, table).ensure();
    }

    @AfterEach
    void closeClients() {
        assertThat(network.allHappened()).as("everything that was to happen has happened").isTrue();
        client.close();
        undisturbed.close();
    }

    @Test
    void ownWritesAreRecognisedWhenTheirAnswersAreLost() {
        network.loseAnswerOf("PutItem", () -> { });
        assertThat(store.write(put(10, ABSENT))).isTrue();
        network.loseAnswerOf("PutItem", () -> { });
        assertThat(store.write(put(10, version(1)))).isTrue();
        network.loseAnswerOf("UpdateItem", () -> { });
        assertThat(store.write(put(10, ANY))).isTrue();
        network.loseAnswerOf("TransactWriteItems", () -> { });
        assertThat(store.write(List.of(put(10, version(3)), new Write.Put(new Key("p", "t"), new byte[1], ABSENT)))).isTrue();
        network.loseAnswerOf("TransactWriteItems", () -> { });
        assertThat(store.write(put(LARGE, version(4)))).isTrue();
        assertThat(store.get(key)).map(Item::version).as("each done once").contains(5L);
        network.loseAnswerOf("TransactWriteItems", () -> { });
        assertThat(store.write(new Write.Delete(key, version(5)))).isTrue();
        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void aWriteThatMayHaveBeenDoneIsNotDenied() {
        store.write(put(10, ABSENT));
        network.loseAnswerOf("PutItem", () -> other.write(put(20, ANY)));
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.write(put(10, version(1))))
                .withMessageContaining("may or may not").withMessageContaining(table);
        network.loseAnswerOf("DeleteItem", () -> { });
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.write(new Write.Delete(key, version(3))))
                .withMessageContaining("may or may not");
        assertThat(store.get(key)).isEmpty();
    }

    @Test
    void aWriterThatDiesBeforeItsItemIsWrittenLeavesTheOldOneAndNoPartsForLong() {
        store.write(put(LARGE, ABSENT));
        var items = itemsInTable();
        network.before("TransactWriteItems", () -> {
            throw new WriterDied();
        });
        assertThatExceptionOfType(WriterDied.class).isThrownBy(() -> store.write(put(LARGE + 1, ANY)));
        assertThat(other.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(LARGE));
        assertThat(other.query(Query.prefix("p", "")).items()).hasSize(1);
        assertThat(itemsInTable()).isGreaterThan(items);
        assertThat(other.sweep()).as("it might still be alive").isZero();
        clock.advance(PartsLedger.ABANDONED_AFTER.plusSeconds(1));
        assertThat(other.sweep()).isEqualTo(1);
        assertThat(itemsInTable()).isEqualTo(items);
        assertThat(other.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(LARGE));
    }

    @Test
    void aWriterThatDiesAfterItsItemIsWrittenLeavesTheNewOne() {
        store.write(put(LARGE, ABSENT));
        var items = itemsInTable();
        network.before("UpdateItem", () -> {
            throw new WriterDied();
        });
        assertThatExceptionOfType(WriterDied.class).isThrownBy(() -> store.write(put(LARGE, ANY)));
        assertThat(other.get(key)).map(Item::version).contains(2L);
        assertThat(itemsInTable()).isGreaterThan(items);
        assertThat(other.sweep()).isEqualTo(1);
        assertThat(itemsInTable()).isEqualTo(items);
        assertThat(other.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(LARGE));
    }

    @Test
    void replacedRefusedAndDeletedBodiesLeaveNoParts() {
        store.write(put(LARGE, ABSENT));
        assertThat(itemsInTable()).as("the item and three parts").isEqualTo(4);
        assertThat(store.write(put(LARGE, ABSENT))).isFalse();
        assertThat(store.write(List.of(put(LARGE, ANY), new Write.Put(new Key("p", "t"), new byte[1], version(9))))).isFalse();
        store.write(put(LARGE, ANY));
        assertThat(itemsInTable()).isEqualTo(4);
        store.write(put(10, ANY));
        assertThat(itemsInTable()).isEqualTo(1);
        store.write(put(LARGE, ANY));
        store.write(new Write.Delete(key, ANY));
        assertThat(itemsInTable()).isZero();
    }

    @Test
    void losingARaceAfterTheWorkWithPartsIsFalseAndLeavesNone() {
        store.write(put(10, ABSENT));
        network.before("TransactWriteItems", () -> other.write(put(20, ANY)));
        assertThat(store.write(put(LARGE, version(1)))).isFalse();
        assertThat(store.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(20));
        assertThat(itemsInTable()).isEqualTo(1);
    }

    @Test
    void aWriterThatIsSoSlowThatItsPartsWereRemovedWritesNothing() {
        store.write(put(10, ABSENT));
        network.before("TransactWriteItems", () -> {
            clock.advance(PartsLedger.ABANDONED_AFTER.plus(Duration.ofMinutes(1)));
            assertThat(other.sweep()).isEqualTo(1);
        });
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> store.write(put(LARGE, ANY)))
                .withMessageContaining("write again");
        assertThat(store.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(10));
    }

    @Test
    void aBodyThatIsReplacedWhileItIsReadIsReadAgain() {
        store.write(put(LARGE, ABSENT));
        network.before("BatchGetItem", () -> other.write(put(LARGE + 7, ANY)));
        assertThat(store.get(key)).hasValueSatisfying(item -> assertThat(item.body()).hasSize(LARGE + 7));
        network.before("BatchGetItem", () -> other.write(put(LARGE + 8, ANY)));
        assertThat(store.query(Query.prefix("p", "")).items()).first().satisfies(item -> assertThat(item.body()).hasSize(LARGE + 8));
        network.before("BatchGetItem", () -> other.write(new Write.Delete(key, ANY)));
        assertThat(store.query(Query.prefix("p", "")).items()).isEmpty();
    }

    @Test
    void nobodyThereIsSaidWithTableAddressOperationAndKey() throws IOException {
        var nowhere = URI.create("http://127.0.0.1:" + closedPort());
        try (var unreachable = DynamoDbLocal.client(nowhere)) {
            var away = new DynamoDbStore(unreachable, table, clock);
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> away.get(key)).withMessageContaining(table)
                    .withMessageContaining(nowhere.toString()).withMessageContaining("GetItem").withMessageContaining("p/s")
                    .withMessageContaining("attempt");
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> away.write(put(1, ABSENT))).withMessageContaining("PutItem");
            assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> away.query(Query.prefix("p", "")))
                    .withMessageContaining("Query");
        }
    }

    @Test
    void aMissingTableIsSaid() {
        var missing = new DynamoDbStore(undisturbed, "no-such-table", clock);
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> missing.get(key))
                .withMessageContaining("no-such-table").withMessageContaining("create it");
    }

    private Write put(int size, Write.Condition condition) {
        return new Write.Put(key, new byte[size], condition);
    }

    private int itemsInTable() {
        return undisturbed.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).stream()
                .mapToInt(ScanResponse::count).sum();
    }

    private static int closedPort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
