package io.drydock.store.dynamodb;

import io.drydock.store.Store;
import io.drydock.store.contract.ExampleContract;
import io.drydock.store.contract.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB store keeps the contract over LocalStack too. */
@EnabledIf(value = "dockerIsThere", disabledReason = "LocalStack runs in a container, and there is no Docker that this user may use")
class LocalStackStoreTest implements ExampleContract {
    /** The last line of images that start without an account's token. */
    private static final DockerImageName IMAGE = DockerImageName.parse("localstack/localstack:4.14.0");

    private static LocalStackContainer localStack;
    private static DynamoDbClient client;

    private final TestClock clock = new TestClock();
    private final Store store = new DynamoDbStore(client, "contract", clock);

    static boolean dockerIsThere() {
        return DockerClientFactory.instance().isDockerAvailable();
    }

    @BeforeAll
    static void startLocalStack() {
        localStack = new LocalStackContainer(IMAGE).withServices("dynamodb");
        localStack.start();
        client = DynamoDbLocal.client(localStack.getEndpoint());
        new DynamoDbTable(client, "contract").ensure();
    }

    @AfterAll
    static void stopLocalStack() {
        client.close();
        localStack.stop();
    }

    @Override
    public Store store() {
        return store;
    }

    @Override
    public TestClock clock() {
        return clock;
    }
}
