package io.drydock.store.dynamodb;

import io.drydock.store.StoreUnavailable;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One call of {@link DynamoDbStore#write(List)}: tried until it is done, a condition is known not to hold, or DynamoDB does not answer.
 * A refusal that leaves all conditions intact (something changed, but nothing that they name) is followed by a try that knows what is
 * there; each such round means that some other writer got through.
 */
final class Writing {
    private static final int MAX_ROUNDS = 100;

    /** What one try came to. */
    private sealed interface Result {
        record Done() implements Result {
        }

        record ConditionFailed() implements Result {
        }

        record Again(boolean conflict, String reason) implements Result {
        }
    }

    private final Table table;
    private final PartsLedger ledger;
    private final InstantSource clock;
    private final List<PendingWrite> writes;
    private final String subject;

    Writing(Table table, PartsLedger ledger, InstantSource clock, List<PendingWrite> writes) {
        this.table = table;
        this.ledger = ledger;
        this.clock = clock;
        this.writes = writes;
        this.subject = writes.getFirst().write().key() + (writes.size() > 1 ? " and " + (writes.size() - 1) + " more" : "");
    }

    /** Whether the conditions of all writes hold for what stands there now: spares a writer with a large body the work. */
    boolean mayHold() {
        for (var write : writes) {
            if (!write.learn(read(write), clock.instant())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Tries until it is known whether the writes are done.
     *
     * @throws StoreUnavailable if that can't be known
     */
    boolean run() {
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var result = attempt();
            switch (result) {
                case Result.Done() -> {
                    return true;
                }
                case Result.ConditionFailed() -> {
                    return false;
                }
                case Result.Again(var conflict, var reason) -> {
                    if (round == MAX_ROUNDS) {
                        throw table.unavailable("write", subject, "nothing was written in " + MAX_ROUNDS + " attempts, too many others "
                                + "write the same items; the last time: " + reason, null);
                    }
                    if (conflict || round > 2) {
                        Backoff.pause(round);
                    }
                }
            }
        }
        throw new IllegalStateException("the last round ends the loop");
    }

    private Result attempt() {
        var now = clock.instant();
        var actions = new ArrayList<TransactWriteItem>();
        var first = new ArrayList<Integer>();
        for (var write : writes) {
            first.add(actions.size());
            actions.addAll(write.actions(ledger, now));
        }
        try {
            if (actions.size() == 1) {
                single(actions.getFirst());
            } else {
                transaction(actions);
            }
            return new Result.Done();
        } catch (ConditionalCheckFailedException e) {
            var found = e.hasItem() && !e.item().isEmpty() ? Head.of(e.item()) : read(writes.getFirst());
            return conclude(writes.getFirst(), found, e.numAttempts() != null && e.numAttempts() > 1);
        } catch (TransactionConflictException | TransactionInProgressException e) {
            return new Result.Again(true, e.getMessage());
        } catch (TransactionCanceledException e) {
            return conclude(e, first);
        }
    }

    /** @param repeated whether the client had asked before without an answer, so that the write may have been done then */
    private Result conclude(PendingWrite write, Optional<Head> found, boolean repeated) {
        if (write.isOwn(found)) {
            return new Result.Done();
        }
        if (write.learn(found, clock.instant())) {
            return new Result.Again(false, "another write to " + write.write().key() + " came first");
        }
        if (repeated) {
            throw table.unavailable("write", subject, "DynamoDB did not answer at first and then said that the condition does not hold: "
                    + "the write may or may not have been done; read again", null);
        }
        return new Result.ConditionFailed();
    }

    /** A repeated transaction answers as it did the first time (its request token), so what it says is what happened. */
    private Result conclude(TransactionCanceledException e, List<Integer> first) {
        var again = new Result.Again(true, e.getMessage());
        var reasons = e.cancellationReasons();
        var known = false;
        for (var i = 0; i < writes.size(); i++) {
            var write = writes.get(i);
            var reason = reasons.get(first.get(i));
            if (failedCondition(reason)) {
                var found = reason.hasItem() && !reason.item().isEmpty() ? Head.of(reason.item()) : read(write);
                switch (conclude(write, found, false)) {
                    case Result.Done done -> {
                        return done;
                    }
                    case Result.ConditionFailed failed -> {
                        return failed;
                    }
                    case Result.Again(_, var why) -> {
                        again = new Result.Again(false, why);
                        known = true;
                    }
                }
            } else if (write.parts().isPresent() && failedCondition(reasons.get(first.get(i) + 1))) {
                return lostParts(write, e);
            }
        }
        if (!known && reasons.stream().noneMatch(Writing::passes)) {
            throw table.unavailable("TransactWriteItems", subject, e.getMessage(), e);
        }
        return again;
    }

    /** The ledger's entry of the parts is gone: the transaction was done before, or a sweep took them for abandoned. */
    private Result lostParts(PendingWrite write, TransactionCanceledException e) {
        if (write.isOwn(read(write))) {
            return new Result.Done();
        }
        throw table.unavailable("TransactWriteItems", subject, "writing the parts of the body took longer than "
                + PartsLedger.ABANDONED_AFTER + ", so they were removed as abandoned; write again", e);
    }

    private static boolean failedCondition(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    /** Whether it is for a reason that passes by itself. */
    private static boolean passes(CancellationReason reason) {
        return switch (reason.code()) {
            case "TransactionConflict", "ProvisionedThroughputExceeded", "ThrottlingError" -> true;
            case null, default -> false;
        };
    }

    private Optional<Head> read(PendingWrite write) {
        return table.read(Attributes.key(write.write().key()), subject).flatMap(Head::of);
    }

    private void transaction(List<TransactWriteItem> actions) {
        var request = TransactWriteItemsRequest.builder().transactItems(actions).clientRequestToken(UUID.randomUUID().toString()).build();
        table.call("TransactWriteItems", subject, client -> client.transactWriteItems(request));
    }

    private void single(TransactWriteItem action) {
        if (action.put() != null) {
            var put = action.put();
            call("PutItem", client -> client.putItem(PutItemRequest.builder().tableName(put.tableName()).item(put.item())
                    .conditionExpression(put.conditionExpression()).expressionAttributeNames(put.expressionAttributeNames())
                    .expressionAttributeValues(put.hasExpressionAttributeValues() ? put.expressionAttributeValues() : null)
                    .returnValuesOnConditionCheckFailure(put.returnValuesOnConditionCheckFailure()).build()));
        } else if (action.update() != null) {
            var update = action.update();
            call("UpdateItem", client -> client.updateItem(UpdateItemRequest.builder().tableName(update.tableName()).key(update.key())
                    .updateExpression(update.updateExpression()).conditionExpression(update.conditionExpression())
                    .expressionAttributeNames(update.expressionAttributeNames())
                    .expressionAttributeValues(update.expressionAttributeValues())
                    .returnValuesOnConditionCheckFailure(update.returnValuesOnConditionCheckFailure()).build()));
        } else {
            var delete = action.delete();
            call("DeleteItem", client -> client.deleteItem(DeleteItemRequest.builder().tableName(delete.tableName()).key(delete.key())
                    .conditionExpression(delete.conditionExpression()).expressionAttributeNames(delete.expressionAttributeNames())
                    .expressionAttributeValues(delete.hasExpressionAttributeValues() ? delete.expressionAttributeValues() : null)
                    .returnValuesOnConditionCheckFailure(delete.returnValuesOnConditionCheckFailure()).build()));
        }
    }

    private <T> void call(String operation, Function<DynamoDbClient, T> call) {
        table.call(operation, subject, call);
    }
}
