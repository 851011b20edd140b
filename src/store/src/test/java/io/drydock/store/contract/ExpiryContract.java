package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Write;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An item is gone from the second on that it expires at, whether or not anything has removed it. */
public interface ExpiryContract extends StoreUnderTest {
    @Test
    default void livesUntilItsSecondAndNotInIt() {
        var key = new Key(newPartition(), "a");
        var at = clock().instant().plusSeconds(60);
        put(key, ANY, Optional.of(at));
        clock().advance(Duration.ofSeconds(59));
        assertThat(store().get(key)).hasValueSatisfying(item -> assertThat(item.expiresAt()).contains(at));
        assertThat(sorts(key.partition())).containsExactly("a");
        clock().advance(Duration.ofSeconds(1));
        assertThat(store().get(key)).isEmpty();
        assertThat(sorts(key.partition())).isEmpty();
    }

    @Test
    default void countsAsAbsentForEveryCondition() {
        for (var size : List.of(3, 500_000)) {
            var key = new Key(newPartition(), "a");
            expired(key, size);
            assertThat(put(key, version(1), Optional.empty())).isFalse();
            assertThat(store().write(new Write.Delete(key, version(1)))).isFalse();
            assertThat(store().write(new Write.Delete(key, ABSENT))).isTrue();
            expired(key, size);
            assertThat(put(key, ABSENT, Optional.empty())).isTrue();
            assertThat(store().get(key)).map(Item::version).contains(1L);
        }
    }

    @Test
    default void versionsBeginAnewAfterIt() {
        var key = new Key(newPartition(), "a");
        put(key, ANY, Optional.empty());
        expired(key, 3);
        assertThat(put(key, ANY, Optional.empty())).isTrue();
        assertThat(store().get(key)).map(Item::version).contains(1L);
    }

    @Test
    default void aWriteSetsAndTakesAwayTheExpiry() {
        var key = new Key(newPartition(), "a");
        put(key, ANY, Optional.of(clock().instant().plusSeconds(10)));
        put(key, ANY, Optional.of(clock().instant().plusSeconds(100)));
        clock().advance(Duration.ofSeconds(50));
        assertThat(store().get(key)).isPresent();
        put(key, ANY, Optional.empty());
        clock().advance(Duration.ofDays(400));
        assertThat(store().get(key)).hasValueSatisfying(item -> {
            assertThat(item.expiresAt()).isEmpty();
            assertThat(item.version()).isEqualTo(3);
        });
    }

    @Test
    default void expiredItemsDoNotShortenAPage() {
        var partition = newPartition();
        for (var i = 0; i < 10; i++) {
            put(new Key(partition, "k" + i), ANY, i % 3 == 0 ? Optional.empty() : Optional.of(clock().instant().plusSeconds(5)));
        }
        clock().advance(Duration.ofSeconds(5));
        var page = store().query(Query.prefix(partition, "k").limit(3));
        assertThat(page.items()).extracting(item -> item.key().sort()).containsExactly("k0", "k3", "k6");
        assertThat(store().query(Query.prefix(partition, "k").limit(3).after(page.next().orElseThrow())).items())
                .extracting(item -> item.key().sort()).containsExactly("k9");
    }

    private void expired(Key key, int size) {
        store().write(new Write.Put(key, new byte[size], ANY, Optional.of(clock().instant().plusSeconds(1))));
        clock().advance(Duration.ofSeconds(2));
    }

    private boolean put(Key key, Write.Condition condition, Optional<Instant> expiresAt) {
        return store().write(new Write.Put(key, new byte[] {1}, condition, expiresAt));
    }

    private List<String> sorts(String partition) {
        return store().query(Query.prefix(partition, "")).items().stream().map(item -> item.key().sort()).toList();
    }
}
