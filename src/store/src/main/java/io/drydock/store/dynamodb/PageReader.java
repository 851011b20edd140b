package io.drydock.store.dynamodb;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads a page of a partition: follows DynamoDB's own pages of at most 1 MB until there are enough living items. */
final class PageReader {
    /** So many bytes of bodies end a page early. */
    private static final long MAX_PAGE_BYTES = 64L * 1024 * 1024;

    private final Table table;
    private final InstantSource clock;
    private final BiFunction<Key, Map<String, AttributeValue>, Optional<Item>> item;

    /** @param item makes the item of a key and its attributes, none if it is gone by now */
    PageReader(Table table, InstantSource clock, BiFunction<Key, Map<String, AttributeValue>, Optional<Item>> item) {
        this.table = table;
        this.clock = clock;
        this.item = item;
    }

    Page read(Query query) {
        if (startsBehindRange(query)) {
            return new Page(List.of(), Optional.empty());
        }
        var found = new ArrayList<Map<String, AttributeValue>>();
        var more = collect(query, found);
        var items = new ArrayList<Item>();
        for (var attributes : found) {
            item.apply(new Key(query.partition(), sort(attributes)), attributes).ifPresent(items::add);
        }
        return new Page(items, more ? Optional.of(sort(found.getLast())) : Optional.empty());
    }

    /** @return whether there is another living item behind those collected */
    private boolean collect(Query query, List<Map<String, AttributeValue>> found) {
        var bytes = 0L;
        var start = startKey(query);
        do {
            var request = request(query, query.limit() + 1 - found.size(), start);
            var response = table.call("Query", query.partition(), client -> client.query(request));
            for (var attributes : response.items()) {
                var head = Head.of(attributes).orElseThrow();
                if (head.lives(clock.instant())) {
                    bytes += head.parts().map(parts -> (long) parts.length())
                            .orElseGet(() -> (long) attributes.get(Attributes.BODY).b().asByteArrayUnsafe().length);
                    if (found.size() == query.limit() || (bytes > MAX_PAGE_BYTES && !found.isEmpty())) {
                        return true;
                    }
                    found.add(attributes);
                }
            }
            start = response.hasLastEvaluatedKey() && !response.lastEvaluatedKey().isEmpty() ? response.lastEvaluatedKey() : null;
        } while (start != null);
        return false;
    }

    private QueryRequest request(Query query, int limit, Map<String, AttributeValue> start) {
        var names = new HashMap<>(Map.of("#pk", Attributes.PARTITION));
        var values = new HashMap<>(Map.of(":pk", Attributes.text(query.partition())));
        var condition = "#pk = :pk";
        if (!query.prefix().isEmpty()) {
            condition += " AND begins_with(#sk, :prefix)";
            names.put("#sk", Attributes.SORT);
            values.put(":prefix", Attributes.text(query.prefix()));
        }
        return QueryRequest.builder().tableName(table.name()).consistentRead(true).keyConditionExpression(condition)
                .expressionAttributeNames(names).expressionAttributeValues(values).scanIndexForward(!query.descending())
                .limit(limit).exclusiveStartKey(start).build();
    }

    /** DynamoDB takes only a start key that lies within the range; before the range is the same as none. */
    private static Map<String, AttributeValue> startKey(Query query) {
        return query.after().filter(after -> after.startsWith(query.prefix()))
                .map(after -> Attributes.key(query.partition(), after)).orElse(null);
    }

    private static boolean startsBehindRange(Query query) {
        if (query.after().isEmpty() || query.after().get().startsWith(query.prefix())) {
            return false;
        }
        var order = Arrays.compareUnsigned(utf8(query.after().get()), utf8(query.prefix()));
        return query.descending() ? order < 0 : order > 0;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String sort(Map<String, AttributeValue> attributes) {
        return attributes.get(Attributes.SORT).s();
    }
}
