package io.drydock.store.contract;

import static io.drydock.store.Write.Condition.ANY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Query;
import io.drydock.store.Write;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A query finds the keys with its prefix, ordered by the bytes of their UTF-8 form, page by page, in both directions. */
public interface OrderContract extends StoreUnderTest {
    Comparator<String> BY_BYTES = (a, b) ->
            Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    /** What byte order, patterns and escapes may stumble over: above the BMP sorts after U+FFFD in bytes, before it in UTF-16. */
    List<String> ODD = List.of("a", "B", "#", "%", "_", "*", "\\", "'", "\"", "/", " ", "\u0001", "\u007f",
            "\u0080", "ä", "中", "\ud7ff", "\ue000",
            "\ufffd", "\uffff", "😀", "\ud800\udc00", "\udbff\udfff");

    @Test
    default void prefixesAreTakenLiterally() {
        var partition = newPartition();
        var sorts = new ArrayList<String>();
        for (var odd : ODD) {
            sorts.addAll(List.of(odd, odd + odd, odd + "x", "x" + odd, odd + "\udbff\udfff"));
        }
        writeAll(partition, sorts);
        for (var odd : ODD) {
            for (var prefix : List.of(odd, odd + odd, "x" + odd, odd + "\udbff\udfff")) {
                assertThat(sorts(partition, prefix)).as("prefix '%s'", prefix).isEqualTo(expected(sorts, prefix));
            }
        }
        assertThat(sorts(partition, "")).isEqualTo(expected(sorts, ""));
        assertThat(sorts(partition, "nothing")).isEmpty();
    }

    @Test
    default void partitionsAreApart() {
        var partition = newPartition();
        writeAll(partition, List.of("a"));
        writeAll(partition + "#", List.of("b"));
        writeAll(partition.toUpperCase(), List.of("c"));
        assertThat(sorts(partition, "")).containsExactly("a");
        assertThat(sorts(partition + "#", "")).containsExactly("b");
        assertThat(sorts(partition.toUpperCase(), "")).containsExactly("c");
    }

    @Test
    default void goesOnBehindAnyKey() {
        var partition = newPartition();
        writeAll(partition, List.of("a", "n#1", "n#2", "n#3", "z"));
        var inPrefix = Query.prefix(partition, "n#");
        assertThat(sorts(inPrefix.after("n#1"))).containsExactly("n#2", "n#3");
        assertThat(sorts(inPrefix.after("n#15"))).as("not there").containsExactly("n#2", "n#3");
        assertThat(sorts(inPrefix.after("a"))).as("before the prefix").containsExactly("n#1", "n#2", "n#3");
        assertThat(sorts(inPrefix.after("n#3"))).isEmpty();
        assertThat(sorts(inPrefix.after("x"))).as("behind the prefix").isEmpty();
        assertThat(sorts(inPrefix.newestFirst().after("n#3"))).containsExactly("n#2", "n#1");
        assertThat(sorts(inPrefix.newestFirst().after("n#25"))).containsExactly("n#2", "n#1");
        assertThat(sorts(inPrefix.newestFirst().after("x"))).containsExactly("n#3", "n#2", "n#1");
        assertThat(sorts(inPrefix.newestFirst().after("n#1"))).isEmpty();
        assertThat(sorts(inPrefix.newestFirst().after("a"))).isEmpty();
        assertThat(sorts(inPrefix.newestFirst().after("n#"))).isEmpty();
    }

    @Test
    default void thePageThatEndsExactlyAtTheLastItemIsTheLast() {
        var partition = newPartition();
        writeAll(partition, List.of("1", "2", "3", "4"));
        var first = store().query(Query.prefix(partition, "").limit(2));
        assertThat(first.items()).hasSize(2);
        assertThat(first.next()).contains("2");
        var second = store().query(Query.prefix(partition, "").limit(2).after("2"));
        assertThat(second.items()).extracting(item -> item.key().sort()).containsExactly("3", "4");
        assertThat(second.next()).isEmpty();
        assertThat(store().query(Query.prefix(partition, "").limit(1).newestFirst()).items())
                .extracting(item -> item.key().sort()).containsExactly("4");
    }

    @Test
    default void refusesWhatNoStoreCanKeep() {
        var partition = newPartition();
        for (var text : List.of("", "a\0b", "\ud800", "\udc00", "x\ud800y", "ä".repeat(451), "😀".repeat(226))) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> new Key(partition, text));
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Key("", "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Key("p".repeat(1025), "a"));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.prefix(partition, "\ud800"));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.prefix(partition, "").limit(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Query.prefix(partition, "").limit(1001));
    }

    @Test
    default void keepsTheLongestKeys() {
        var key = new Key(newPartition() + "p".repeat(1024 - newPartition().length()), "ä".repeat(450));
        assertThat(store().write(new Write.Put(key, new byte[] {7}, ANY))).isTrue();
        assertThat(store().get(key)).map(Item::key).contains(key);
        assertThat(sorts(key.partition(), key.sort())).containsExactly(key.sort());
    }

    /** Writes an empty item for each of {@code sorts}. */
    default void writeAll(String partition, Collection<String> sorts) {
        var writes = sorts.stream().distinct().<Write>map(sort -> new Write.Put(new Key(partition, sort), new byte[0], ANY)).toList();
        for (var from = 0; from < writes.size(); from += 25) {
            store().write(writes.subList(from, Math.min(writes.size(), from + 25)));
        }
    }

    /** Those of {@code sorts} that begin with {@code prefix}, in the order that the store promises. */
    static List<String> expected(Collection<String> sorts, String prefix) {
        return sorts.stream().distinct().filter(sort -> sort.startsWith(prefix)).sorted(BY_BYTES).toList();
    }

    private List<String> sorts(String partition, String prefix) {
        return sorts(Query.prefix(partition, prefix));
    }

    private List<String> sorts(Query query) {
        return store().query(query).items().stream().map(item -> item.key().sort()).toList();
    }
}
