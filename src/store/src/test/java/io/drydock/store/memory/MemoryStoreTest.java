package io.drydock.store.memory;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.contract.StoreContract;
import io.drydock.store.contract.TestClock;
import org.junit.jupiter.api.Test;

/** The store in memory keeps the contract of a store. */
class MemoryStoreTest implements StoreContract {
    private final TestClock clock = new TestClock();
    private final MemoryStore store = new MemoryStore(clock);

    @Override
    public Store store() {
        return store;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @Test
    void aClosedStoreSaysSo() {
        MemoryStore closed = new MemoryStore(clock);
        closed.close();
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> closed.get(new Key("p", "s"))).withMessageContaining("closed");
    }
}
