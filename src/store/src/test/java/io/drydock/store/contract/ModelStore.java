package io.drydock.store.contract;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The contract in its plainest form: a map. */
final class ModelStore implements Store {
    private final InstantSource clock;
    private final Map<Key, Item> items = new HashMap<>();

    ModelStore(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Optional<Item> get(Key key) {
        return Optional.ofNullable(items.get(key)).filter(this::lives);
    }

    @Override
    public boolean write(List<Write> writes) {
        if (!writes.stream().allMatch(write -> write.condition().holds(get(write.key()).map(Item::version)))) {
            return false;
        }
        for (var write : writes) {
            switch (write) {
                case Write.Put(var key, var body, _, var expiresAt) -> items.put(key, new Item(key,
                        get(key).map(Item::version).orElse(0L) + 1, body, expiresAt.map(at -> at.truncatedTo(ChronoUnit.SECONDS))));
                case Write.Delete(var key, _) -> items.remove(key);
            }
        }
        return true;
    }

    @Override
    public Page query(Query query) {
        var order = query.descending() ? OrderContract.BY_BYTES.reversed() : OrderContract.BY_BYTES;
        var found = items.values().stream().filter(this::lives)
                .filter(item -> item.key().partition().equals(query.partition()) && item.key().sort().startsWith(query.prefix()))
                .filter(item -> query.after().isEmpty() || order.compare(item.key().sort(), query.after().get()) > 0)
                .sorted((a, b) -> order.compare(a.key().sort(), b.key().sort())).toList();
        var page = found.stream().limit(query.limit()).toList();
        return new Page(page, found.size() > page.size() ? Optional.of(page.getLast().key().sort()) : Optional.empty());
    }

    private boolean lives(Item item) {
        Instant now = clock.instant();
        return item.expiresAt().isEmpty() || item.expiresAt().get().isAfter(now);
    }

    @Override
    public void close() {
        items.clear();
    }
}
