package io.drydock.step;

import io.drydock.store.Store;
import io.drydock.store.contract.TestClock;
import io.drydock.store.embedded.EmbeddedStore;
import io.drydock.store.embedded.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;

/** What is kept of nodes is kept by the embedded store. */
class EmbeddedNodeStateTest implements NodeStateContract {
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
    void closeStore() throws IOException {
        store.close();
        TemporaryFolder.delete(folder);
    }
}
