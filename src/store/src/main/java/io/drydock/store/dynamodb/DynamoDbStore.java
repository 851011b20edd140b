package io.drydock.store.dynamodb;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import io.drydock.store.dynamodb.Head.PartsRef;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The store in one DynamoDB table, which {@link DynamoDbTable} makes: string keys {@code pk} and {@code sk}, TTL attribute
 * {@code expiresAt}. All reads are strongly consistent; a single small write is one request, anything else one transaction.
 *
 * <p>A body that is larger than a DynamoDB item may be stands in parts in partitions of their own ({@link Parts}), which no query
 * sees; {@link PartsLedger} says how none are left behind.
 *
 * <p>How often a request is repeated and how long it may take is the client's configuration. A write that DynamoDB did without its
 * answer arriving, and that the client then asked for again, is recognised as done by its token.
 */
public final class DynamoDbStore implements Store {
    /** The largest body inside an item, when it is written by itself, in bytes. */
    private static final int INLINE_BYTES = Parts.PART_BYTES;

    /** The same when it is written with others: a transaction has at most 4 MB. */
    private static final int INLINE_BYTES_OF_MANY = 96 * 1024;

    /** How often a body that is replaced while it is being read is looked for again. */
    private static final int MAX_READS = 50;

    /** How often parts may be missing though the item that names them is unchanged. */
    private static final int MAX_UNCHANGED = 3;

    /** How many calls are under way at once where nothing else is said. */
    private static final int CALLS = 64;

    private final Table table;
    private final InstantSource clock;
    private final Parts parts;
    private final PartsLedger ledger;

    /** {@link #DynamoDbStore(DynamoDbClient, String, InstantSource, int)} with 64 calls at once. */
    public DynamoDbStore(DynamoDbClient client, String table, InstantSource clock) {
        this(client, table, clock, CALLS);
    }

    /**
     * @param client asks the table; it is the caller's, and stays open when the store is closed
     * @param table the table's name
     * @param clock says which items have expired
     * @param calls how many calls of DynamoDB are under way at once; further ones wait their turn
     */
    public DynamoDbStore(DynamoDbClient client, String table, InstantSource clock, int calls) {
        this.table = new Table(client, table, calls);
        this.clock = clock;
        this.parts = new Parts(this.table);
        this.ledger = new PartsLedger(this.table, parts, clock);
    }

    @Override
    public Optional<Item> get(Key key) {
        var unchanged = 0;
        var last = "";
        for (var read = 1; read <= MAX_READS; read++) {
            var attributes = table.read(Attributes.key(key), key.toString());
            var head = attributes.flatMap(Head::of).filter(found -> found.lives(clock.instant()));
            if (head.isEmpty()) {
                return Optional.empty();
            }
            var body = body(head.get(), attributes.get());
            if (body.isPresent()) {
                return Optional.of(new Item(key, head.get().version(), body.get(), head.get().expiresAt()));
            }
            unchanged = head.get().writtenBy().equals(last) ? unchanged + 1 : 1;
            last = head.get().writtenBy();
            if (unchanged > MAX_UNCHANGED) {
                throw table.unavailable("BatchGetItem", key.toString(), "parts of the body are missing ("
                        + head.get().parts().orElseThrow() + "): something other than this store has removed them; restore the table", null);
            }
        }
        throw table.unavailable("GetItem", key.toString(), "the item was replaced each of the " + MAX_READS
                + " times that its body was read; try again later", null);
    }

    private Optional<byte[]> body(Head head, Map<String, AttributeValue> attributes) {
        return head.parts().map(parts::get).orElseGet(() -> Optional.of(attributes.get(Attributes.BODY).b().asByteArray()));
    }

    @Override
    public boolean write(List<Write> writes) {
        Write.check(writes);
        var token = WriteToken.make(clock.instant());
        var pending = new ArrayList<PendingWrite>();
        for (var i = 0; i < writes.size(); i++) {
            pending.add(new PendingWrite(table.name(), writes.get(i), token, partsOf(writes.get(i), writes.size(), token + "-" + i)));
        }
        var large = pending.stream().filter(write -> write.parts().isPresent()).toList();
        var writing = new Writing(table, ledger, clock, pending);
        if (!large.isEmpty() && !writing.mayHold()) {
            return false;
        }
        large.forEach(this::putParts);
        var done = writing.run();
        pending.stream().flatMap(write -> (done ? write.replacedParts() : write.parts()).stream()).forEach(ledger::remove);
        if (!large.isEmpty()) {
            ledger.sweepInPassing();
        }
        return done;
    }

    private static Optional<PartsRef> partsOf(Write write, int writes, String id) {
        var inline = writes == 1 ? INLINE_BYTES : INLINE_BYTES_OF_MANY;
        return write instanceof Write.Put put && put.body().length > inline ? Optional.of(Parts.ref(id, put.body())) : Optional.empty();
    }

    private void putParts(PendingWrite write) {
        if (write.write() instanceof Write.Put put) {
            var ref = write.parts().orElseThrow();
            ledger.enter(ref);
            parts.put(ref, put.body(), put.expiresAt());
        }
    }

    @Override
    public Page query(Query query) {
        return new PageReader(table, clock, this::item).read(query);
    }

    /** The item whose head and attributes a query has found; read again if its body has been replaced since. */
    private Optional<Item> item(Key key, Map<String, AttributeValue> attributes) {
        var head = Head.of(attributes).orElseThrow();
        var body = body(head, attributes);
        return body.isPresent() ? Optional.of(new Item(key, head.version(), body.get(), head.expiresAt())) : get(key);
    }

    /**
     * Removes bodies' parts that writers left behind when they died; also done in passing by writers of large bodies.
     *
     * @return how many bodies were removed
     * @throws StoreUnavailable if DynamoDB did not answer
     */
    public int sweep() {
        return ledger.sweep();
    }

    /** Does nothing: the client is the caller's. */
    @Override
    public void close() {
    }
}
