package io.drydock.store.embedded;

import io.drydock.store.Store;
import io.drydock.store.contract.StoreContract;
import io.drydock.store.contract.TestClock;
import java.io.IOException;
import java.nio.file.Path;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.AfterEach;

/** The embedded store keeps the contract of a store. */
class EmbeddedStoreTest implements StoreContract {
    private final TestClock clock = new TestClock();
    private final Path folder = TemporaryFolder.make();
    private final Store store = EmbeddedStore.open(folder, clock);

    @Override
    public Store store() {
        return store;
    }

    @Override
    public TestClock clock() {
        return clock;
    }

    @AfterEach
    @AfterProperty
    void closeStore() throws IOException {
        store.close();
        TemporaryFolder.delete(folder);
    }
}
