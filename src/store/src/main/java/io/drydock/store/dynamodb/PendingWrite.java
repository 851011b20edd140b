package io.drydock.store.dynamodb;

import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import io.drydock.store.dynamodb.Head.PartsRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One write on its way. At first nothing is known of what stands at its key: it is tried on the assumption that this is a living item
 * with its body in one piece, or nothing. When DynamoDB answers that this is not so, it answers with what does stand there; from then
 * on the write is tried for exactly that.
 */
final class PendingWrite {
    private static final Map<String, String> NAMES = Map.of("#pk", Attributes.PARTITION, "#version", Attributes.VERSION,
            "#writtenBy", Attributes.WRITTEN_BY, "#body", Attributes.BODY, "#parts", Attributes.PARTS,
            "#partCount", Attributes.PART_COUNT, "#length", Attributes.LENGTH, "#expiresAt", Attributes.EXPIRES_AT);

    private static final String NOTHING = "attribute_not_exists(#pk)";
    private static final String IN_ONE_PIECE = "attribute_not_exists(#parts)";
    private static final String LIVES = "(attribute_not_exists(#expiresAt) OR #expiresAt > :now)";

    private final String table;
    private final Write write;
    private final String token;
    private final Optional<PartsRef> parts;
    private Optional<Optional<Head>> known = Optional.empty();

    /** @param parts where the body of a put stands if it is too large for the item */
    PendingWrite(String table, Write write, String token, Optional<PartsRef> parts) {
        this.table = table;
        this.write = write;
        this.token = token;
        this.parts = parts;
    }

    Write write() {
        return write;
    }

    Optional<PartsRef> parts() {
        return parts;
    }

    /** The parts that nobody needs when the write is done. */
    Optional<PartsRef> replacedParts() {
        return known.flatMap(head -> head).flatMap(Head::parts);
    }

    boolean isOwn(Optional<Head> found) {
        return found.isPresent() && found.get().writtenBy().equals(token);
    }

    /**
     * Learns what stands at the key.
     *
     * @return whether the write's condition holds for it
     */
    boolean learn(Optional<Head> found, Instant now) {
        known = Optional.of(found);
        return write.condition().holds(Head.livingVersion(found, now));
    }

    /** The write as DynamoDB is asked for it, with what strikes out its own parts and enters the replaced ones. */
    List<TransactWriteItem> actions(PartsLedger ledger, Instant now) {
        var actions = new ArrayList<TransactWriteItem>();
        actions.add(switch (write) {
            case Write.Put put when known.isEmpty() && put.condition() instanceof Condition.Any -> update(put, now);
            case Write.Put put -> put(put, now);
            case Write.Delete delete -> delete(delete, now);
        });
        parts.map(ledger::strikeOut).ifPresent(actions::add);
        replacedParts().map(ledger::abandon).ifPresent(actions::add);
        return actions;
    }

    private TransactWriteItem put(Write.Put put, Instant now) {
        var condition = condition(now);
        var item = new HashMap<>(Attributes.key(put.key()));
        item.put(Attributes.VERSION, Attributes.number(newVersion(now)));
        content(put).forEach((name, value) -> item.put(NAMES.get(name), value));
        return TransactWriteItem.builder().put(Put.builder().tableName(table).item(item)
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    private TransactWriteItem delete(Write.Delete delete, Instant now) {
        var condition = condition(now);
        return TransactWriteItem.builder().delete(Delete.builder().tableName(table).key(Attributes.key(delete.key()))
                .conditionExpression(condition.expression()).expressionAttributeNames(condition.names())
                .expressionAttributeValues(condition.values())
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /** Writes over whatever stands there in one go: DynamoDB counts the version up. */
    private TransactWriteItem update(Write.Put put, Instant now) {
        var set = new StringBuilder("SET #version = if_not_exists(#version, :zero) + :one");
        var values = new HashMap<String, AttributeValue>();
        values.put(":zero", Attributes.number(0));
        values.put(":one", Attributes.number(1));
        content(put).forEach((name, value) -> {
            set.append(", ").append(name).append(" = ").append(value(name));
            values.put(value(name), value);
        });
        values.put(":now", Attributes.number(now.getEpochSecond()));
        var remove = new ArrayList<String>();
        if (put.expiresAt().isEmpty()) {
            remove.add("#expiresAt");
        }
        if (parts.isPresent()) {
            remove.add("#body");
        }
        var expression = set + (remove.isEmpty() ? "" : " REMOVE " + String.join(", ", remove));
        // The last part: done before, but not acknowledged, and asked for again by the client.
        var condition = IN_ONE_PIECE + " AND " + LIVES + " AND (attribute_not_exists(#writtenBy) OR #writtenBy <> :writtenBy)";
        return TransactWriteItem.builder().update(Update.builder().tableName(table).key(Attributes.key(put.key()))
                .updateExpression(expression)
                .conditionExpression(condition).expressionAttributeNames(namesIn(expression + condition))
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD).build()).build();
    }

    /** The attributes that a put sets besides the version, by their placeholders. */
    private Map<String, AttributeValue> content(Write.Put put) {
        var content = new HashMap<String, AttributeValue>();
        content.put("#writtenBy", Attributes.text(token));
        if (parts.isPresent()) {
            content.put("#parts", Attributes.text(parts.get().id()));
            content.put("#partCount", Attributes.number(parts.get().count()));
            content.put("#length", Attributes.number(parts.get().length()));
        } else {
            content.put("#body", Attributes.bytes(put.body()));
        }
        put.expiresAt().ifPresent(at -> content.put("#expiresAt", Attributes.number(at.getEpochSecond())));
        return content;
    }

    private long newVersion(Instant now) {
        if (known.isPresent()) {
            return Head.livingVersion(known.get(), now).orElse(0L) + 1;
        }
        return write.condition() instanceof Condition.Version(var version) ? version + 1 : 1;
    }

    private record Expression(String expression, Map<String, String> names, Map<String, AttributeValue> values) {
        static Expression of(String expression, Map<String, AttributeValue> values) {
            return new Expression(expression, namesIn(expression), values.isEmpty() ? null : values);
        }
    }

    private Expression condition(Instant now) {
        if (known.isPresent()) {
            return known.get()
                    .map(head -> Expression.of("#writtenBy = :known", Map.of(":known", Attributes.text(head.writtenBy()))))
                    .orElseGet(() -> Expression.of(NOTHING, Map.of()));
        }
        return switch (write.condition()) {
            case Condition.Any() -> Expression.of(IN_ONE_PIECE, Map.of());
            case Condition.Absent() -> Expression.of(NOTHING, Map.of());
            case Condition.Version(var version) -> Expression.of("#version = :version AND " + IN_ONE_PIECE + " AND " + LIVES,
                    Map.of(":version", Attributes.number(version), ":now", Attributes.number(now.getEpochSecond())));
        };
    }

    private static String value(String name) {
        return ":" + name.substring(1);
    }

    private static Map<String, String> namesIn(String expression) {
        var names = new HashMap<String, String>();
        NAMES.forEach((placeholder, name) -> {
            if (expression.matches("(?s).*" + placeholder + "\\b.*")) {
                names.put(placeholder, name);
            }
        });
        return names;
    }
}
