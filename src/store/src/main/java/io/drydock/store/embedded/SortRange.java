package io.drydock.store.embedded;

import io.drydock.store.Query;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The sort keys that a query asks for, as bytes.
 *
 * @param from the first, inclusive
 * @param to the end, exclusive
 */
record SortRange(byte[] from, byte[] to) {
    /** Behind every key: no UTF-8 text holds this byte. */
    private static final byte[] END = {(byte) 0xff};

    static SortRange of(Query query) {
        var from = query.prefix().getBytes(StandardCharsets.UTF_8);
        var to = from.length == 0 ? END : from.clone();
        if (from.length > 0) {
            // No byte of UTF-8 is 0xff, so the last one can always be raised.
            to[to.length - 1]++;
        }
        if (query.after().isEmpty()) {
            return new SortRange(from, to);
        }
        var after = query.after().get().getBytes(StandardCharsets.UTF_8);
        if (query.descending()) {
            return new SortRange(from, Arrays.compareUnsigned(after, to) < 0 ? after : to);
        }
        // The next possible key: the zero byte stands before every other and in no key.
        var next = Arrays.copyOf(after, after.length + 1);
        return new SortRange(Arrays.compareUnsigned(next, from) > 0 ? next : from, to);
    }
}
