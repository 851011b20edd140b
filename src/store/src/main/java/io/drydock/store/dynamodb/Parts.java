package io.drydock.store.dynamodb;

import io.drydock.store.dynamodb.Head.PartsRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Bodies that are larger than an item may be. Each body's parts stand in a partition of their own, which is never written twice: a
 * reader finds the parts that its head names, all of one write, or, when they have been replaced meanwhile, some missing.
 */
final class Parts {
    /** Bytes of a part; an item of DynamoDB has at most 400 KB, names and keys included. */
    static final int PART_BYTES = 384 * 1024;

    /** Parts outlive the item that names them: whoever still sees it reads its body. */
    private static final Duration EXPIRY_GRACE = Duration.ofDays(1);

    /** Behind U+0000, which no key of a caller holds. */
    private static final String PARTITION_PREFIX = "\0part#";

    /** 8 parts are 3 MiB; a batch may have 16 MB, and 25 writes. */
    private static final int BATCH_BODIES = 8;
    private static final int BATCH_DELETES = 25;
    private static final int MAX_ROUNDS = 40;

    private final Table table;

    Parts(Table table) {
        this.table = table;
    }

    static PartsRef ref(String id, byte[] body) {
        return new PartsRef(id, Math.ceilDiv(body.length, PART_BYTES), body.length);
    }

    /** Writes the parts of {@code body}. Where the body's item expires, they do too, some time after it. */
    void put(PartsRef ref, byte[] body, Optional<Instant> expiresAt) {
        var requests = new ArrayList<WriteRequest>();
        for (var part = 0; part < ref.count(); part++) {
            var from = part * PART_BYTES;
            var item = new HashMap<>(key(ref, part));
            item.put(Attributes.BODY, Attributes.bytes(Arrays.copyOfRange(body, from, Math.min(body.length, from + PART_BYTES))));
            expiresAt.ifPresent(at -> item.put(Attributes.EXPIRES_AT, Attributes.number(at.plus(EXPIRY_GRACE).getEpochSecond())));
            requests.add(WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build());
            if (requests.size() == BATCH_BODIES || part == ref.count() - 1) {
                write(ref, requests);
                requests.clear();
            }
        }
    }

    /** The body, unless parts are missing. */
    Optional<byte[]> get(PartsRef ref) {
        var body = new byte[ref.length()];
        for (var first = 0; first < ref.count(); first += BATCH_BODIES) {
            var found = read(ref, IntStream.range(first, Math.min(ref.count(), first + BATCH_BODIES)).boxed().toList());
            for (var part = first; part < Math.min(ref.count(), first + BATCH_BODIES); part++) {
                var bytes = found.get(sort(part));
                if (bytes == null || bytes.length != Math.min(PART_BYTES, ref.length() - part * PART_BYTES)) {
                    return Optional.empty();
                }
                System.arraycopy(bytes, 0, body, part * PART_BYTES, bytes.length);
            }
        }
        return Optional.of(body);
    }

    void delete(PartsRef ref) {
        for (var first = 0; first < ref.count(); first += BATCH_DELETES) {
            write(ref, IntStream.range(first, Math.min(ref.count(), first + BATCH_DELETES))
                    .mapToObj(part -> DeleteRequest.builder().key(key(ref, part)).build())
                    .map(delete -> WriteRequest.builder().deleteRequest(delete).build()).toList());
        }
    }

    private void write(PartsRef ref, List<WriteRequest> requests) {
        var open = List.copyOf(requests);
        for (var round = 1; !open.isEmpty(); round++) {
            var request = BatchWriteItemRequest.builder().requestItems(Map.of(table.name(), open)).build();
            var response = table.call("BatchWriteItem", subject(ref), client -> client.batchWriteItem(request));
            open = response.unprocessedItems().getOrDefault(table.name(), List.of());
            pauseIf(!open.isEmpty(), round, "BatchWriteItem", ref);
        }
    }

    private Map<String, byte[]> read(PartsRef ref, List<Integer> parts) {
        var found = new HashMap<String, byte[]>();
        var open = KeysAndAttributes.builder().keys(parts.stream().map(part -> key(ref, part)).toList()).consistentRead(true).build();
        for (var round = 1; open != null; round++) {
            var request = BatchGetItemRequest.builder().requestItems(Map.of(table.name(), open)).build();
            var response = table.call("BatchGetItem", subject(ref), client -> client.batchGetItem(request));
            for (var item : response.responses().getOrDefault(table.name(), List.of())) {
                found.put(item.get(Attributes.SORT).s(), item.get(Attributes.BODY).b().asByteArrayUnsafe());
            }
            open = response.unprocessedKeys().get(table.name());
            pauseIf(open != null, round, "BatchGetItem", ref);
        }
        return found;
    }

    private void pauseIf(boolean unprocessed, int round, String operation, PartsRef ref) {
        if (unprocessed && round == MAX_ROUNDS) {
            throw table.unavailable(operation, subject(ref), "the table is throttled: some of a body's parts were not served in "
                    + MAX_ROUNDS + " rounds; raise the table's capacity or try again later", null);
        }
        if (unprocessed) {
            Backoff.pause(round);
        }
    }

    private static String subject(PartsRef ref) {
        return "the parts " + ref.id();
    }

    private static Map<String, AttributeValue> key(PartsRef ref, int part) {
        return Attributes.key(PARTITION_PREFIX + ref.id(), sort(part));
    }

    private static String sort(int part) {
        var number = Integer.toString(part);
        return "0".repeat(5 - number.length()) + number;
    }
}
