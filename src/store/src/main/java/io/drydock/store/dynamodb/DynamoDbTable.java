package io.drydock.store.dynamodb;

import io.drydock.store.StoreNotUsable;
import io.drydock.store.StoreUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;

/** The table that {@link DynamoDbStore} stands in: its shape, how it is made, and whether one that is there has that shape. */
public final class DynamoDbTable {
    private static final Duration ACTIVE_WITHIN = Duration.ofMinutes(2);
    private static final String SHAPE = Attributes.PARTITION + " HASH S, " + Attributes.SORT + " RANGE S";

    private final DynamoDbClient client;
    private final String name;

    public DynamoDbTable(DynamoDbClient client, String name) {
        this.client = client;
        this.name = name;
    }

    /**
     * Makes the table, paid by request and with TTL on {@code expiresAt}, or sees that the one that is there has that shape. Where
     * only TTL is missing it is turned on.
     *
     * @throws StoreNotUsable if a table of this name has other keys, or TTL on another attribute
     * @throws StoreUnavailable if DynamoDB did not answer, or the table did not become active in two minutes
     */
    public void ensure() {
        try {
            if (describe().isEmpty()) {
                create();
            }
            var table = awaitActive();
            checkKeys(table);
            ensureTimeToLive();
        } catch (SdkException e) {
            throw new StoreUnavailable(where() + " could not be made or checked: " + e.getMessage(), e);
        }
    }

    private Optional<TableDescription> describe() {
        try {
            return Optional.of(client.describeTable(DescribeTableRequest.builder().tableName(name).build()).table());
        } catch (ResourceNotFoundException none) {
            return Optional.empty();
        }
    }

    private void create() {
        try {
            client.createTable(CreateTableRequest.builder().tableName(name).billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(attribute(Attributes.PARTITION), attribute(Attributes.SORT))
                    .keySchema(key(Attributes.PARTITION, KeyType.HASH), key(Attributes.SORT, KeyType.RANGE)).build());
        } catch (ResourceInUseException madeByAnotherMeanwhile) {
            // It is checked like one that has always been there.
        }
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private TableDescription awaitActive() {
        var deadline = System.nanoTime() + ACTIVE_WITHIN.toNanos();
        for (var round = 1;; round++) {
            var table = describe();
            var status = table.map(TableDescription::tableStatus).orElse(TableStatus.UNKNOWN_TO_SDK_VERSION);
            if (status == TableStatus.ACTIVE || status == TableStatus.UPDATING) {
                return table.get();
            }
            if (System.nanoTime() > deadline) {
                throw new StoreUnavailable(where() + " did not become active within " + ACTIVE_WITHIN + ", its status is "
                        + table.map(TableDescription::tableStatusAsString).orElse("unknown") + "; try again");
            }
            Backoff.pause(round);
        }
    }

    private void checkKeys(TableDescription table) {
        var types = table.attributeDefinitions().stream()
                .collect(Collectors.toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString));
        var shape = table.keySchema().stream()
                .map(key -> key.attributeName() + " " + key.keyTypeAsString() + " " + types.get(key.attributeName()))
                .collect(Collectors.joining(", "));
        if (!shape.equals(SHAPE)) {
            throw new StoreNotUsable(where() + " has the keys '" + shape + "' where '" + SHAPE
                    + "' is needed: it belongs to something else, give the orchestrator a table of its own");
        }
    }

    private void ensureTimeToLive() {
        if (isTimeToLiveOn()) {
            return;
        }
        try {
            client.updateTimeToLive(UpdateTimeToLiveRequest.builder().tableName(name)
                    .timeToLiveSpecification(ttl -> ttl.attributeName(Attributes.EXPIRES_AT).enabled(true)).build());
        } catch (DynamoDbException e) {
            // Another process that makes sure of the same table may have been first.
            if (!isTimeToLiveOn()) {
                throw e;
            }
        }
    }

    /** @throws StoreNotUsable if it is on for another attribute */
    private boolean isTimeToLiveOn() {
        var ttl = timeToLive();
        var on = ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLED || ttl.timeToLiveStatus() == TimeToLiveStatus.ENABLING;
        if (on && !Attributes.EXPIRES_AT.equals(ttl.attributeName())) {
            throw new StoreNotUsable(where() + " has TTL on the attribute '" + ttl.attributeName() + "' where '" + Attributes.EXPIRES_AT
                    + "' is needed: turn it off, and start again");
        }
        return on;
    }

    private TimeToLiveDescription timeToLive() {
        return client.describeTimeToLive(DescribeTimeToLiveRequest.builder().tableName(name).build()).timeToLiveDescription();
    }

    private String where() {
        return "DynamoDB table '" + name + "' at " + Table.endpoint(client);
    }
}
