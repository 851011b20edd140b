package io.drydock.bench.engine;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/** Counts the calls of {@link Store#write}: each is one flush, or one request, whatever it holds. */
final class CountingStore implements Store {
    private final Store store;
    private final LongAdder writes = new LongAdder();

    CountingStore(Store store) {
        this.store = store;
    }

    /** How many there were so far. */
    long writes() {
        return writes.sum();
    }

    @Override
    public Optional<Item> get(Key key) {
        return store.get(key);
    }

    @Override
    public boolean write(List<Write> together) {
        writes.increment();
        return store.write(together);
    }

    @Override
    public Page query(Query query) {
        return store.query(query);
    }

    @Override
    public void close() {
        store.close();
    }
}
