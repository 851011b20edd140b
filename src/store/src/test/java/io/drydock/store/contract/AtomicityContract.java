package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of several writes in one call all are done or none. */
public interface AtomicityContract extends StoreUnderTest {
    @Test
    default void allAreDoneWhenAllConditionsHold() {
        var partition = newPartition();
        store().write(put(partition, "old", ANY));
        store().write(put(partition, "gone", ANY));
        assertThat(store().write(List.of(put(partition, "new", ABSENT), put(partition, "old", version(1)), put(partition, "any", ANY),
                new Write.Delete(new Key(partition, "gone"), version(1)),
                new Write.Delete(new Key(partition, "never"), ABSENT)))).isTrue();
        assertThat(store().query(Query.prefix(partition, "")).items()).extracting(item -> item.key().sort(), Item::version)
                .containsExactly(tuple("any", 1L), tuple("new", 1L),
                        tuple("old", 2L));
    }

    @Test
    default void noneIsDoneWhenOneConditionFails() {
        for (var failing = 0; failing < 4; failing++) {
            var partition = newPartition();
            store().write(put(partition, "taken", ANY));
            var writes = new ArrayList<Write>(List.of(put(partition, "a", ABSENT), put(partition, "b", ANY),
                    new Write.Delete(new Key(partition, "taken"), ANY)));
            writes.add(failing, put(partition, "c", version(7)));
            assertThat(store().write(writes)).isFalse();
            assertThat(store().query(Query.prefix(partition, "")).items()).extracting(item -> item.key().sort())
                    .as("failing at " + failing).containsExactly("taken");
        }
    }

    @Test
    default void spansPartitionsAndTheLargestNumberOfWrites() {
        var partitions = IntStream.range(0, Store.MAX_WRITES).mapToObj(_ -> newPartition()).toList();
        var writes = partitions.stream().<Write>map(partition -> put(partition, "same", ABSENT)).toList();
        assertThat(store().write(writes)).isTrue();
        assertThat(store().write(writes)).isFalse();
        assertThat(partitions).allSatisfy(partition ->
                assertThat(store().get(new Key(partition, "same"))).hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(1)));
    }

    @Test
    default void refusesTooManyNoneAndTwoOfOneKey() {
        var partition = newPartition();
        var tooMany = IntStream.rangeClosed(0, Store.MAX_WRITES).<Write>mapToObj(i -> put(partition, "k" + i, ANY)).toList();
        assertThatIllegalArgumentException().isThrownBy(() -> store().write(tooMany));
        assertThatIllegalArgumentException().isThrownBy(() -> store().write(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().write(List.of(put(partition, "a", ANY), new Write.Delete(new Key(partition, "a"), ANY))))
                .withMessageContaining(partition);
        assertThat(store().query(Query.prefix(partition, "")).items()).isEmpty();
    }

    private static Write put(String partition, String sort, Write.Condition condition) {
        return new Write.Put(new Key(partition, sort), new byte[] {1, 2, 3}, condition);
    }
}
