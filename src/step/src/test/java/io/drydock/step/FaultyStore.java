package io.drydock.step;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** A store that one worker loses at a given operation. */
final class FaultyStore implements Store {
    /** What happens, and whether the operation is done nevertheless. */
    enum Fault {
        DIES_BEFORE, DIES_AFTER, UNAVAILABLE_BEFORE, UNAVAILABLE_AFTER, UNAVAILABLE_FROM_THEN_ON
    }

    /** The worker's process ends here: nothing of it runs any more. */
    static final class WorkerDied extends Error {
    }

    private final Store store;
    private final Fault fault;
    private final int at;
    private int operations;
    private boolean happened;

    /** @param at the operation at which it happens, the first is 0 */
    FaultyStore(Store store, Fault fault, int at) {
        this.store = store;
        this.fault = fault;
        this.at = at;
    }

    boolean happened() {
        return happened;
    }

    @Override
    public Optional<Item> get(Key key) {
        return operation(() -> store.get(key));
    }

    @Override
    public boolean write(List<Write> writes) {
        return operation(() -> store.write(writes));
    }

    @Override
    public Page query(Query query) {
        return operation(() -> store.query(query));
    }

    private <T> T operation(Supplier<T> operation) {
        var index = operations++;
        if (index < at || (index > at && fault != Fault.UNAVAILABLE_FROM_THEN_ON)) {
            return operation.get();
        }
        happened = true;
        switch (fault) {
            case DIES_BEFORE -> throw new WorkerDied();
            case DIES_AFTER -> {
                operation.get();
                throw new WorkerDied();
            }
            case UNAVAILABLE_AFTER -> {
                operation.get();
                throw new StoreUnavailable("the answer was lost");
            }
            default -> throw new StoreUnavailable("the store is away");
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
