package io.drydock.step;

import io.drydock.store.Store;
import io.drydock.store.contract.TestClock;
import io.drydock.store.dynamodb.DynamoDbLocal;
import io.drydock.store.dynamodb.DynamoDbStore;
import io.drydock.store.dynamodb.DynamoDbTable;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What is kept of nodes is kept by DynamoDB. */
class DynamoDbNodeStateTest implements NodeStateContract {
    private final TestClock clock = new TestClock();
    private final DynamoDbClient client = DynamoDbLocal.client();
    private final Store store = new DynamoDbStore(client, "steps", clock);

    DynamoDbNodeStateTest() {
        new DynamoDbTable(client, "steps").ensure();
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
    void closeClient() {
        client.close();
    }
}
