package io.drydock.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;

/** Whatever one does with the store, it answers as a map in memory does. */
public interface ModelContract extends StoreUnderTest {
    /** One thing done with a store; keys are numbers here, so that every run has partitions of its own. */
    sealed interface Operation {
        record Read(int key) implements Operation {
        }

        record Writes(List<Change> changes) implements Operation {
        }

        record Ask(int partition, String prefix, int limit, boolean descending) implements Operation {
        }

        record Wait(int seconds) implements Operation {
        }
    }

    /** A write of {@code size} bytes, or a delete where that is negative; expires in {@code seconds} unless these are zero. */
    record Change(int key, Condition condition, int size, int seconds) {
    }

    List<String> SORTS = List.of("a", "a#1", "a#2", "b", "ä", "😀");

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    default void answersAsTheModelDoes(@ForAll("operations") List<Operation> operations) {
        var partitions = List.of(newPartition(), newPartition());
        var model = new ModelStore(clock());
        for (var operation : operations) {
            switch (operation) {
                case Operation.Read(var number) -> {
                    var key = key(partitions, number);
                    assertThat(seen(store().get(key))).isEqualTo(seen(model.get(key)));
                }
                case Operation.Writes(var changes) -> {
                    var writes = writes(partitions, changes);
                    assertThat(store().write(writes)).as("%s", changes).isEqualTo(model.write(writes));
                }
                case Operation.Ask(var partition, var prefix, var limit, var descending) ->
                        compareQuery(model, new Query(partitions.get(partition), prefix, limit, descending, Optional.empty()));
                case Operation.Wait(var seconds) -> clock().advance(Duration.ofSeconds(seconds));
            }
        }
        partitions.forEach(partition -> compareQuery(model, Query.prefix(partition, "")));
    }

    private void compareQuery(Store model, Query query) {
        var next = Optional.of(query);
        while (next.isPresent()) {
            Page expected = model.query(next.get());
            Page page = store().query(next.get());
            assertThat(page.items().stream().map(item -> seen(Optional.of(item))).toList())
                    .isEqualTo(expected.items().stream().map(item -> seen(Optional.of(item))).toList());
            assertThat(page.next()).isEqualTo(expected.next());
            next = page.next().map(query::after);
        }
    }

    private List<Write> writes(List<String> partitions, List<Change> changes) {
        var byKey = new LinkedHashMap<Key, Write>();
        for (var change : changes) {
            var key = key(partitions, change.key());
            var expiresAt = Optional.of(clock().instant().plusSeconds(change.seconds())).filter(_ -> change.seconds() != 0);
            byKey.putIfAbsent(key, change.size() < 0
                    ? new Write.Delete(key, change.condition())
                    : new Write.Put(key, body(change), change.condition(), expiresAt));
        }
        return List.copyOf(byKey.values());
    }

    private static byte[] body(Change change) {
        var body = new byte[change.size()];
        Arrays.fill(body, (byte) (change.key() * 31 + change.seconds()));
        return body;
    }

    private static Key key(List<String> partitions, int number) {
        return new Key(partitions.get(number / SORTS.size()), SORTS.get(number % SORTS.size()));
    }

    private static List<Object> seen(Optional<Item> item) {
        return item.<List<Object>>map(found -> List.of(found.key(), found.version(), found.expiresAt(), found.body().length,
                Arrays.hashCode(found.body()))).orElse(List.of());
    }

    @Provide
    default Arbitrary<List<Operation>> operations() {
        var key = Arbitraries.integers().between(0, 2 * SORTS.size() - 1);
        var condition = Arbitraries.oneOf(Arbitraries.just(Condition.ANY), Arbitraries.just(Condition.ABSENT),
                Arbitraries.longs().between(1, 3).map(Condition::version));
        var size = Arbitraries.frequencyOf(Tuple.of(6, Arbitraries.integers().between(0, 20)),
                Tuple.of(3, Arbitraries.just(-1)), Tuple.of(1, Arbitraries.integers().between(390_000, 420_000)));
        var seconds = Arbitraries.integers().between(0, 5);
        var change = Combinators.combine(key, condition, size, seconds).as(Change::new);
        Arbitrary<Operation> read = key.map(Operation.Read::new);
        Arbitrary<Operation> writes = change.list().ofMinSize(1).ofMaxSize(3).map(Operation.Writes::new);
        Arbitrary<Operation> ask = Combinators.combine(Arbitraries.integers().between(0, 1), Arbitraries.of("", "a", "a#", "ä", "zz"),
                Arbitraries.integers().between(1, 4), Arbitraries.of(true, false)).as(Operation.Ask::new);
        Arbitrary<Operation> pause = Arbitraries.integers().between(1, 3).map(Operation.Wait::new);
        return Arbitraries.frequencyOf(Tuple.of(3, read), Tuple.of(8, writes),
                Tuple.of(2, ask), Tuple.of(1, pause)).list().ofMinSize(5).ofMaxSize(25);
    }
}
