package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A body comes back whole, whatever its size, and never mixed with another version. */
public interface BodyContract extends StoreUnderTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 383 * 1024, 384 * 1024, 384 * 1024 + 1, 399 * 1024, 400 * 1024, 401 * 1024, 768 * 1024, 5 * 1024 * 1024,
        Store.MAX_BODY})
    default void comesBackWhole(int size) {
        var key = new Key(newPartition(), "a");
        var body = bytes(size, 1);
        assertThat(store().write(new Write.Put(key, body, ABSENT))).isTrue();
        assertThat(Arrays.equals(store().get(key).orElseThrow().body(), body)).isTrue();
        assertThat(store().write(new Write.Put(key, body, ABSENT))).isFalse();
        assertThat(store().write(new Write.Put(key, new byte[] {9}, version(1)))).isTrue();
        assertThat(store().get(key)).hasValueSatisfying(item -> {
            assertThat(item.version()).isEqualTo(2);
            assertThat(item.body()).containsExactly(9);
        });
        assertThat(store().query(Query.prefix(key.partition(), "")).items()).hasSize(1);
    }

    @Test
    default void largerThanTheLimitIsRefused() {
        var key = new Key(newPartition(), "a");
        assertThatIllegalArgumentException().isThrownBy(() -> store().write(new Write.Put(key, new byte[Store.MAX_BODY + 1], ANY)))
                .withMessageContaining(key.toString()).withMessageContaining("67108864");
    }

    @Test
    default void sizesChangeFromWriteToWrite() {
        var key = new Key(newPartition(), "a");
        var version = 0;
        for (var size : List.of(10, 900_000, 500_000, 0, 600_000, 20)) {
            assertThat(store().write(new Write.Put(key, bytes(size, version), version % 2 == 0 ? ANY : version(version)))).isTrue();
            var item = store().get(key).orElseThrow();
            assertThat(item.version()).isEqualTo(version + 1);
            assertThat(Arrays.equals(item.body(), bytes(size, version))).isTrue();
            version++;
        }
        store().write(new Write.Put(key, bytes(700_000, 1), ANY));
        assertThat(store().write(new Write.Delete(key, version(version)))).isFalse();
        assertThat(store().write(new Write.Delete(key, version(version + 1)))).isTrue();
        assertThat(store().get(key)).isEmpty();
    }

    @Test
    default void manyLargeBodiesGoIntoOneCall() {
        var partition = newPartition();
        var writes = new ArrayList<Write>();
        for (var i = 0; i < Store.MAX_WRITES; i++) {
            writes.add(new Write.Put(new Key(partition, "k" + (char) ('a' + i)), bytes(i * 40_000, i), ABSENT));
        }
        assertThat(store().write(writes)).isTrue();
        assertThat(store().write(writes)).isFalse();
        var items = store().query(Query.prefix(partition, "k")).items();
        assertThat(items).hasSize(Store.MAX_WRITES);
        for (var i = 0; i < items.size(); i++) {
            assertThat(Arrays.equals(items.get(i).body(), bytes(i * 40_000, i))).as("body %s", i).isTrue();
        }
        assertThat(store().query(Query.prefix(partition, "k").limit(10)).items()).extracting(Item::key)
                .isEqualTo(items.subList(0, 10).stream().map(Item::key).toList());
    }

    @Test
    default void readersNeverSeeAMixOfTwoVersions() throws Exception {
        var key = new Key(newPartition(), "a");
        store().write(new Write.Put(key, uniform(900_000, 0), ANY));
        var writing = new AtomicBoolean(true);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reader = threads.submit(() -> {
                var reads = 0;
                do {
                    for (var item : List.of(store().get(key).orElseThrow(),
                            store().query(Query.prefix(key.partition(), "")).items().getFirst())) {
                        assertThat(Arrays.equals(item.body(), uniform(item.body().length, item.body()[0]))).isTrue();
                    }
                    reads++;
                } while (writing.get());
                return reads;
            });
            for (var i = 1; i <= 12; i++) {
                store().write(new Write.Put(key, uniform(500_000 + i * 50_000, i), ANY));
            }
            writing.set(false);
            assertThat(reader.get()).isPositive();
        }
    }

    private static byte[] bytes(int size, long seed) {
        var bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static byte[] uniform(int size, int value) {
        var bytes = new byte[size];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
