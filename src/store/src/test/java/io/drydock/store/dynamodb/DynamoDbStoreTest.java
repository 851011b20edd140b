package io.drydock.store.dynamodb;

import io.drydock.store.Store;
import io.drydock.store.contract.StoreContract;
import io.drydock.store.contract.TestClock;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB store keeps the contract of a store. */
class DynamoDbStoreTest implements StoreContract {
    private final TestClock clock = new TestClock();
    private final DynamoDbClient client = DynamoDbLocal.client();
    private final Store store = new DynamoDbStore(client, "contract", clock);

    DynamoDbStoreTest() {
        new DynamoDbTable(client, "contract").ensure();
    }

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
    void closeClient() {
        client.close();
    }
}
