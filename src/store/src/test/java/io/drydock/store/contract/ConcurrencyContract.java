package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ABSENT;
import static io.drydock.store.Write.Condition.ANY;
import static io.drydock.store.Write.Condition.version;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Write;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many threads at once lose no update, and of those who want one thing exactly one gets it. */
public interface ConcurrencyContract extends StoreUnderTest {
    @Test
    default void countersLoseNoUpdate() throws Exception {
        var key = new Key(newPartition(), "counter");
        store().write(new Write.Put(key, number(0), ABSENT));
        inParallel(8, () -> {
            for (var done = 0; done < 15;) {
                var item = store().get(key).orElseThrow();
                var next = number(ByteBuffer.wrap(item.body()).getInt() + 1);
                done += store().write(new Write.Put(key, next, version(item.version()))) ? 1 : 0;
            }
            return true;
        });
        var item = store().get(key).orElseThrow();
        assertThat(ByteBuffer.wrap(item.body()).getInt()).isEqualTo(120);
        assertThat(item.version()).isEqualTo(121);
    }

    @Test
    default void everyUnconditionalWriteCounts() throws Exception {
        var key = new Key(newPartition(), "any");
        assertThat(inParallel(8, () -> IntStream.range(0, 10).allMatch(_ -> store().write(new Write.Put(key, number(1), ANY)))))
                .containsOnly(true);
        assertThat(store().get(key)).hasValueSatisfying(item -> assertThat(item.version()).isEqualTo(80));
    }

    @Test
    default void oneOfManyGetsIt() throws Exception {
        var partition = newPartition();
        var won = inParallel(12, () -> store().write(List.of(new Write.Put(new Key(partition, "lease"), number(1), ABSENT),
                new Write.Put(new Key(partition, "since"), number(2), ABSENT))));
        assertThat(won).containsOnlyOnce(true).hasSize(12);
        assertThat(store().query(Query.prefix(partition, "")).items()).hasSize(2);
    }

    @Test
    default void transfersKeepTheSum() throws Exception {
        var partition = newPartition();
        var from = new Key(partition, "from");
        var to = new Key(partition, "to");
        store().write(List.of(new Write.Put(from, number(100), ABSENT), new Write.Put(to, number(0), ABSENT)));
        inParallel(6, () -> {
            for (var done = 0; done < 5;) {
                var source = store().get(from).orElseThrow();
                var target = store().get(to).orElseThrow();
                done += store().write(List.of(
                        new Write.Put(from, number(ByteBuffer.wrap(source.body()).getInt() - 1), version(source.version())),
                        new Write.Put(to, number(ByteBuffer.wrap(target.body()).getInt() + 1), version(target.version())))) ? 1 : 0;
            }
            return true;
        });
        assertThat(ByteBuffer.wrap(store().get(from).orElseThrow().body()).getInt()).isEqualTo(70);
        assertThat(ByteBuffer.wrap(store().get(to).orElseThrow().body()).getInt()).isEqualTo(30);
    }

    private static List<Boolean> inParallel(int count, Callable<Boolean> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var futures = threads.invokeAll(IntStream.range(0, count).mapToObj(_ -> work).toList());
            return futures.stream().map(Future::resultNow).toList();
        }
    }

    private static byte[] number(int number) {
        return ByteBuffer.allocate(4).putInt(number).array();
    }
}
