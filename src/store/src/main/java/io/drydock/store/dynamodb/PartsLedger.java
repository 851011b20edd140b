package io.drydock.store.dynamodb;

import io.drydock.store.StoreUnavailable;
import io.drydock.store.dynamodb.Head.PartsRef;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Which parts belong to no item, so that none are left behind by a writer that died.
 *
 * <p>Parts are entered as {@code pending} before the first one is written; the transaction that writes their item strikes the entry
 * out, and enters the parts of the item that it replaces as {@code abandoned}. So parts are in the ledger, or an item names them, and
 * never both. Whoever finds an entry that is abandoned, or has been pending for an hour, removes the parts; a writer that was so slow
 * that its parts were taken for abandoned finds its entry changed, and its transaction does nothing.
 */
final class PartsLedger {
    static final Duration ABANDONED_AFTER = Duration.ofHours(1);

    private static final String PARTITION = "\0parts";
    private static final String PENDING = "pending";
    private static final String ABANDONED = "abandoned";
    private static final Duration SWEEP_PAUSE = Duration.ofMinutes(10);
    private static final int SWEEP_LIMIT = 100;

    private final Logger log = System.getLogger(PartsLedger.class.getName());
    private final Table table;
    private final Parts parts;
    private final InstantSource clock;
    private final AtomicReference<Instant> nextSweep = new AtomicReference<>(Instant.MIN);

    PartsLedger(Table table, Parts parts, InstantSource clock) {
        this.table = table;
        this.parts = parts;
        this.clock = clock;
    }

    /** Enters parts that are about to be written. */
    void enter(PartsRef ref) {
        var request = PutItemRequest.builder().tableName(table.name()).item(entry(ref, PENDING)).build();
        table.call("PutItem", ref.id(), client -> client.putItem(request));
    }

    /** Strikes pending parts out, as part of the transaction that writes their item. */
    TransactWriteItem strikeOut(PartsRef ref) {
        return TransactWriteItem.builder().delete(Delete.builder().tableName(table.name()).key(key(ref))
                .conditionExpression("#state = :pending")
                .expressionAttributeNames(Map.of("#state", Attributes.STATE))
                .expressionAttributeValues(Map.of(":pending", Attributes.text(PENDING))).build()).build();
    }

    /** Enters parts as abandoned, as part of the transaction that replaces or removes their item. */
    TransactWriteItem abandon(PartsRef ref) {
        return TransactWriteItem.builder().put(Put.builder().tableName(table.name()).item(entry(ref, ABANDONED)).build()).build();
    }

    /** Removes parts that are abandoned, or that this writer entered and will not use. What fails is left to a later sweep. */
    void remove(PartsRef ref) {
        try {
            claimAndRemove(ref);
        } catch (StoreUnavailable e) {
            log.log(Level.INFO, "parts of a replaced body are left to a later sweep: {0}", e.getMessage());
        }
    }

    /** {@link #sweep()} if none has been done for a while; failures are left to the next one. */
    void sweepInPassing() {
        var due = nextSweep.get();
        var now = clock.instant();
        if (now.isBefore(due) || !nextSweep.compareAndSet(due, now.plus(SWEEP_PAUSE))) {
            return;
        }
        try {
            sweep();
        } catch (StoreUnavailable e) {
            log.log(Level.INFO, "abandoned parts are left to a later sweep: {0}", e.getMessage());
        }
    }

    /** Removes the parts that writers have left behind, the oldest first, and says how many bodies they belonged to. */
    int sweep() {
        var request = QueryRequest.builder().tableName(table.name()).consistentRead(true).limit(SWEEP_LIMIT)
                .keyConditionExpression("#pk = :pk").expressionAttributeNames(Map.of("#pk", Attributes.PARTITION))
                .expressionAttributeValues(Map.of(":pk", Attributes.text(PARTITION))).build();
        var entries = table.call("Query", PARTITION, client -> client.query(request)).items();
        var oldest = clock.instant().minus(ABANDONED_AFTER);
        var removed = 0;
        for (var entry : entries) {
            var ref = new PartsRef(entry.get(Attributes.SORT).s(), Integer.parseInt(entry.get(Attributes.PART_COUNT).n()),
                    Integer.parseInt(entry.get(Attributes.LENGTH).n()));
            var abandoned = entry.get(Attributes.STATE).s().equals(ABANDONED);
            if ((abandoned || WriteToken.madeAt(ref.id()).isBefore(oldest)) && claimAndRemove(ref)) {
                removed++;
            }
        }
        return removed;
    }

    /** @return whether there was an entry, so that no item names the parts */
    private boolean claimAndRemove(PartsRef ref) {
        var claim = UpdateItemRequest.builder().tableName(table.name()).key(key(ref))
                .updateExpression("SET #state = :abandoned").conditionExpression("attribute_exists(#state)")
                .expressionAttributeNames(Map.of("#state", Attributes.STATE))
                .expressionAttributeValues(Map.of(":abandoned", Attributes.text(ABANDONED))).build();
        try {
            table.call("UpdateItem", ref.id(), client -> client.updateItem(claim));
        } catch (ConditionalCheckFailedException | TransactionConflictException struckOutOrBeingStruckOut) {
            return false;
        }
        parts.delete(ref);
        var strike = DeleteItemRequest.builder().tableName(table.name()).key(key(ref)).build();
        table.call("DeleteItem", ref.id(), client -> client.deleteItem(strike));
        return true;
    }

    private static Map<String, AttributeValue> key(PartsRef ref) {
        return Attributes.key(PARTITION, ref.id());
    }

    private static Map<String, AttributeValue> entry(PartsRef ref, String state) {
        var entry = new HashMap<>(key(ref));
        entry.put(Attributes.STATE, Attributes.text(state));
        entry.put(Attributes.PART_COUNT, Attributes.number(ref.count()));
        entry.put(Attributes.LENGTH, Attributes.number(ref.length()));
        return entry;
    }
}
