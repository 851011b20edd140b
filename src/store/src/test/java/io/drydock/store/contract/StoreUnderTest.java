package io.drydock.store.contract;

import io.drydock.store.Store;
import java.util.UUID;

/** What a contract is held against. */
public interface StoreUnderTest {
    /** The store, the same one throughout a test. */
    Store store();

    /** The clock of the store. */
    TestClock clock();

    /** The name of a partition that nothing stands in. */
    default String newPartition() {
        return "test#" + UUID.randomUUID();
    }
}
