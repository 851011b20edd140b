package io.drydock.store.dynamodb;

import io.drydock.store.StoreUnavailable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/**
 * One table of one DynamoDB, and the manner of asking it: what is no answer becomes {@link StoreUnavailable} with everything one needs
 * to look for the reason. Throttling and server errors come here after the client has tried as often as its retry strategy says.
 */
final class Table {
    private final DynamoDbClient client;
    private final String name;
    private final Semaphore calls;

    /** @param calls how many calls are under way at once; further ones wait their turn */
    Table(DynamoDbClient client, String name, int calls) {
        this.client = client;
        this.name = name;
        this.calls = new Semaphore(calls, true);
    }

    String name() {
        return name;
    }

    /**
     * Calls DynamoDB.
     *
     * @param operation the API's name of what is called
     * @param subject the key or partition it is about, for messages
     * @throws StoreUnavailable for every exception but those that are answers: a condition that did not hold, a cancelled transaction
     */
    <T> T call(String operation, String subject, Function<DynamoDbClient, T> call) {
        calls.acquireUninterruptibly();
        try {
            return call.apply(client);
        } catch (ConditionalCheckFailedException | TransactionCanceledException | TransactionConflictException
                | TransactionInProgressException answer) {
            throw answer;
        } catch (ResourceNotFoundException e) {
            throw unavailable(operation, subject, "there is no such table; create it, or correct the table's name or the region", e);
        } catch (SdkException e) {
            var attempts = e.numAttempts() == null ? "" : " (attempt " + e.numAttempts() + ", the last)";
            throw unavailable(operation, subject, e.getMessage() + attempts, e);
        } finally {
            calls.release();
        }
    }

    StoreUnavailable unavailable(String operation, String subject, String reason, Throwable cause) {
        return new StoreUnavailable("DynamoDB table '" + name + "' at " + endpoint() + ": " + operation + " of '" + printable(subject)
                + "': " + reason, cause);
    }

    /** Where the client asks: an address if one is set, else the region. */
    String endpoint() {
        return endpoint(client);
    }

    static String endpoint(DynamoDbClient client) {
        var configuration = client.serviceClientConfiguration();
        return configuration.endpointOverride().map(Object::toString).orElseGet(() -> "region " + configuration.region());
    }

    /** Strongly consistent. */
    Optional<Map<String, AttributeValue>> read(Map<String, AttributeValue> key, String subject) {
        var request = GetItemRequest.builder().tableName(name).key(key).consistentRead(true).build();
        var response = call("GetItem", subject, client -> client.getItem(request));
        return response.hasItem() && !response.item().isEmpty() ? Optional.of(response.item()) : Optional.empty();
    }

    private static String printable(String subject) {
        return subject.replace('\0', '!');
    }
}
