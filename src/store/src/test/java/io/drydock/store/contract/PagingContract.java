package io.drydock.store.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.store.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Whatever the keys, pages of any size give all of them once and in order, in both directions. */
public interface PagingContract extends OrderContract {
    @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
    default void anyKeysComeInByteOrderPageByPage(@ForAll("sorts") Set<String> sorts, @ForAll("prefix") String prefix,
            @ForAll @IntRange(min = 1, max = 7) int limit) {
        var partition = newPartition();
        writeAll(partition, sorts);
        var ascending = OrderContract.expected(sorts, prefix);
        assertThat(pages(Query.prefix(partition, prefix).limit(limit))).isEqualTo(ascending);
        assertThat(pages(Query.prefix(partition, prefix).limit(limit).newestFirst())).isEqualTo(ascending.reversed());
    }

    @Provide
    default Arbitrary<Set<String>> sorts() {
        return Arbitraries.of(ODD).list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts)).set().ofMaxSize(20);
    }

    @Provide
    default Arbitrary<String> prefix() {
        return Arbitraries.of(ODD).list().ofMaxSize(2).map(parts -> String.join("", parts));
    }

    private List<String> pages(Query query) {
        var sorts = new ArrayList<String>();
        var next = Optional.<String>empty();
        do {
            var page = store().query(next.map(query::after).orElse(query));
            assertThat(page.items()).hasSizeLessThanOrEqualTo(query.limit());
            page.items().forEach(item -> sorts.add(item.key().sort()));
            next = page.next();
        } while (next.isPresent());
        return sorts;
    }
}
