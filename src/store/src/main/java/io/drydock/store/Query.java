package io.drydock.store;

import java.util.Objects;
import java.util.Optional;

/**
 * The items of {@code partition} whose sort key begins with {@code prefix} (empty: all), in the order of their sort keys.
 *
 * @param limit at most so many items a page, 1 to {@value #MAX_LIMIT}
 * @param descending from the last to the first
 * @param after go on behind this sort key (exclusive), as {@link Page#next()} gave it; it need not exist, nor begin with the prefix
 */
public record Query(String partition, String prefix, int limit, boolean descending, Optional<String> after) {
    /** The most items that one page may be asked for. */
    public static final int MAX_LIMIT = 1000;

    /** @throws IllegalArgumentException if the limit is out of range, or a text is one that no {@link Key} can hold */
    public Query {
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(after, "after");
        if (partition.isEmpty()) {
            throw new IllegalArgumentException("a query needs a partition");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " items, asked for " + limit);
        }
        KeyText.check("partition", partition, Key.MAX_PARTITION);
        KeyText.check("prefix", prefix, Key.MAX_SORT);
        after.ifPresent(sort -> KeyText.check("sort key to go on after", sort, Key.MAX_SORT));
    }

    /** The first page of the items whose sort keys begin with {@code prefix}, ascending. */
    public static Query prefix(String partition, String prefix) {
        return new Query(partition, prefix, MAX_LIMIT, false, Optional.empty());
    }

    /** The same with pages of at most {@code limit} items. */
    public Query limit(int limit) {
        return new Query(partition, prefix, limit, descending, after);
    }

    /** The same in descending order. */
    public Query newestFirst() {
        return new Query(partition, prefix, limit, true, after);
    }

    /** The same behind {@code sort}, exclusive. */
    public Query after(String sort) {
        return new Query(partition, prefix, limit, descending, Optional.of(sort));
    }
}
