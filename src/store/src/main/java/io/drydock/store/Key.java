package io.drydock.store;

import java.util.Objects;

/**
 * Where an item stands: items of one {@code partition} are ordered by {@code sort} (by the bytes of its UTF-8 form) and can be
 * queried by a prefix of it. Both parts are well-formed Unicode without U+0000, behind which a store keeps entries of its own.
 *
 * @param partition what belongs together, such as {@code task#01J…}; 1 to {@value #MAX_PARTITION} bytes
 * @param sort the item within its partition, such as {@code outcome#node1#set-pxe-boot}; 1 to {@value #MAX_SORT} bytes
 */
public record Key(String partition, String sort) {
    /** The longest partition, in bytes of UTF-8. */
    public static final int MAX_PARTITION = 1024;

    /** The longest sort part, in bytes of UTF-8. */
    public static final int MAX_SORT = 900;

    /** @throws IllegalArgumentException if a part is empty, too long, not well-formed, or holds U+0000 */
    public Key {
        Objects.requireNonNull(partition, "partition");
        Objects.requireNonNull(sort, "sort");
        if (partition.isEmpty() || sort.isEmpty()) {
            throw new IllegalArgumentException("a key needs a partition and a sort part: '" + partition + "', '" + sort + "'");
        }
        KeyText.check("partition", partition, MAX_PARTITION);
        KeyText.check("sort key", sort, MAX_SORT);
    }

    @Override
    public String toString() {
        return partition + "/" + sort;
    }
}
