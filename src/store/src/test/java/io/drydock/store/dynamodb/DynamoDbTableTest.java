package io.drydock.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.store.StoreNotUsable;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** The table is made once, in the right shape, and one of another shape is refused. */
class DynamoDbTableTest {
    private final DynamoDbClient client = DynamoDbLocal.client();
    private final String name = "table-" + UUID.randomUUID();
    private final DynamoDbTable table = new DynamoDbTable(client, name);

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void isMadeWithTimeToLiveAndPaidByRequest() {
        table.ensure();
        var made = client.describeTable(describe -> describe.tableName(name)).table();
        assertThat(made.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        var ttl = client.describeTimeToLive(describe -> describe.tableName(name)).timeToLiveDescription();
        assertThat(ttl.attributeName()).isEqualTo("expiresAt");
        assertThat(ttl.timeToLiveStatus()).isIn(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING);
        table.ensure();
    }

    @Test
    void manyMayMakeItAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, 6).mapToObj(_ -> threads.submit(table::ensure)).toList();
            for (var each : tries) {
                each.get();
            }
        }
    }

    @Test
    void missingTimeToLiveIsTurnedOn() {
        make("pk", "sk");
        table.ensure();
        var ttl = client.describeTimeToLive(describe -> describe.tableName(name)).timeToLiveDescription();
        assertThat(ttl.attributeName()).isEqualTo("expiresAt");
    }

    @Test
    void otherKeysAreRefused() {
        make("id", "when");
        assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(table::ensure)
                .withMessageContaining(name).withMessageContaining("id HASH S, when RANGE S").withMessageContaining("pk HASH S, sk RANGE S");
    }

    @Test
    void timeToLiveOnAnotherAttributeIsRefused() {
        make("pk", "sk");
        client.updateTimeToLive(update -> update.tableName(name).timeToLiveSpecification(ttl -> ttl.attributeName("gone").enabled(true)));
        assertThatExceptionOfType(StoreNotUsable.class).isThrownBy(table::ensure).withMessageContaining("'gone'");
    }

    private void make(String partition, String sort) {
        client.createTable(create -> create.tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attribute(partition), attribute(sort))
                .keySchema(key(partition, KeyType.HASH), key(sort, KeyType.RANGE)));
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
