package io.drydock.step.design;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Designs as the steps share them: rendered once, under the design's id, which is a digest of its content. What is kept here is
 * bytes in the forms of the design library; nothing of it is ever changed, only written once more with the same meaning.
 */
public final class StoredDesigns {
    private static final String RENDERED = "rendered";
    private static final String SUMMARY = "summary";
    private static final String NODE = "node#";
    private static final String FINDINGS = "findings#";
    private static final int BATCHES_AT_A_TIME = 8;

    private final Store store;

    public StoredDesigns(Store store) {
        this.store = store;
    }

    /**
     * Keeps a design. Its summary is written last: a design with a summary is whole.
     *
     * @param summary what there is in it, for show-task and the scope of tasks
     * @param rendered its documents
     * @param models the applied model of each node, by the node's name
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public void save(String designId, byte[] summary, byte[] rendered, Map<String, byte[]> models) {
        List<Write> writes = new ArrayList<>(models.size());
        models.forEach((node, model) -> writes.add(put(designId, NODE + node, model)));
        writeAll(writes);
        store.write(put(designId, RENDERED, rendered));
        store.write(put(designId, SUMMARY, summary));
    }

    /** What there is in a design; present only where the whole design is there. */
    public Optional<byte[]> summary(String designId) {
        return body(designId, SUMMARY);
    }

    /** The documents of a design. */
    public Optional<byte[]> rendered(String designId) {
        return body(designId, RENDERED);
    }

    /** The applied model of a node. */
    public Optional<byte[]> model(String designId, String node) {
        return body(designId, NODE + node);
    }

    /** The applied models of all nodes of a design, in the order of their names, a page at a time. */
    public Page models(String designId, int limit, Optional<String> after) {
        Query query = Query.prefix(partition(designId), NODE).limit(limit);
        return store.query(after.map(query::after).orElse(query));
    }

    /** Keeps what a set of rules found; {@code rules} is a digest of their version and settings. */
    public void saveFindings(String designId, String rules, byte[] findings) {
        store.write(put(designId, FINDINGS + rules, findings));
    }

    /** What a set of rules found. */
    public Optional<byte[]> findings(String designId, String rules) {
        return body(designId, FINDINGS + rules);
    }

    /** Some batches at a time: each one waits for the disk or the network, and their order does not matter. */
    private void writeAll(List<Write> writes) {
        try (ExecutorService batches = Executors.newFixedThreadPool(BATCHES_AT_A_TIME, Thread.ofVirtual().factory())) {
            List<Future<?>> done = new ArrayList<>();
            for (int from = 0; from < writes.size(); from += Store.MAX_WRITES) {
                List<Write> batch = writes.subList(from, Math.min(from + Store.MAX_WRITES, writes.size()));
                done.add(batches.submit(() -> store.write(batch)));
            }
            for (Future<?> batch : done) {
                await(batch);
            }
        }
    }

    private static void await(Future<?> batch) {
        try {
            batch.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("the process is being stopped while a design is written", e);
        }
    }

    private Optional<byte[]> body(String designId, String sort) {
        return store.get(new Key(partition(designId), sort)).map(Item::body);
    }

    private static Write put(String designId, String sort, byte[] body) {
        return new Write.Put(new Key(partition(designId), sort), body, Condition.ANY);
    }

    private static String partition(String designId) {
        return "design#" + designId;
    }
}
