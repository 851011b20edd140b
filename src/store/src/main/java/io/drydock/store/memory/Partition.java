package io.drydock.store.memory;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The items of one partition, ordered by the bytes of their sort keys. Its owner guards it with a lock. */
final class Partition {
    private final NavigableMap<byte[], Entry> entries = new TreeMap<>(Arrays::compareUnsigned);

    /** An item without its key. */
    record Entry(long version, byte[] body, Optional<Instant> expiresAt) {
        boolean lives(Instant now) {
            return expiresAt.map(at -> at.getEpochSecond() > now.getEpochSecond()).orElse(true);
        }
    }

    Optional<Entry> get(String sort, Instant now) {
        return Optional.ofNullable(entries.get(bytes(sort))).filter(entry -> entry.lives(now));
    }

    void put(String sort, Entry entry) {
        entries.put(bytes(sort), entry);
    }

    /** @return whether nothing is left */
    boolean remove(String sort) {
        entries.remove(bytes(sort));
        return entries.isEmpty();
    }

    Page page(Query query, Instant now) {
        byte[] prefix = bytes(query.prefix());
        List<Item> items = new ArrayList<>();
        for (Map.Entry<byte[], Entry> found : range(query, prefix).entrySet()) {
            if (!startsWith(found.getKey(), prefix)) {
                break;
            }
            if (!found.getValue().lives(now)) {
                continue;
            }
            if (items.size() == query.limit()) {
                return new Page(items, Optional.of(items.getLast().key().sort()));
            }
            Key key = new Key(query.partition(), new String(found.getKey(), StandardCharsets.UTF_8));
            items.add(new Item(key, found.getValue().version(), found.getValue().body().clone(), found.getValue().expiresAt()));
        }
        return new Page(items, Optional.empty());
    }

    /** From where the query begins; it ends at the first key without the prefix. */
    private NavigableMap<byte[], Entry> range(Query query, byte[] prefix) {
        Optional<byte[]> after = query.after().map(Partition::bytes);
        if (query.descending()) {
            // Behind every key with the prefix: no UTF-8 text holds this byte.
            byte[] end = Arrays.copyOf(prefix, prefix.length + 1);
            end[prefix.length] = (byte) 0xff;
            return entries.headMap(after.filter(key -> Arrays.compareUnsigned(key, end) < 0).orElse(end), false).descendingMap();
        }
        return after.filter(key -> Arrays.compareUnsigned(key, prefix) >= 0).map(key -> entries.tailMap(key, false))
                .orElseGet(() -> entries.tailMap(prefix, true));
    }

    private static boolean startsWith(byte[] key, byte[] prefix) {
        return key.length >= prefix.length && Arrays.equals(key, 0, prefix.length, prefix, 0, prefix.length);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
