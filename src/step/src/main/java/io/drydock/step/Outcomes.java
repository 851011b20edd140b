package io.drydock.step;

import io.drydock.store.Item;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the steps of a task have come to, and where those stand that have not come to anything yet. */
public final class Outcomes {
    private final Store store;

    public Outcomes(Store store) {
        this.store = store;
    }

    /**
     * All steps of a task that have ever begun, ordered by node and step; those of the site first ({@code @} sorts before letters).
     *
     * @throws StoreUnavailable if the store did not answer
     */
    public List<StepRecord> of(String taskId) {
        return all(Query.prefix(StepKey.partition(taskId), StepKey.prefix()));
    }

    /**
     * The steps of a task for one node, or for the site where {@code node} is absent, ordered by step.
     *
     * @throws StoreUnavailable if the store did not answer
     */
    public List<StepRecord> of(String taskId, Optional<String> node) {
        return all(Query.prefix(StepKey.partition(taskId), StepKey.prefix(node)));
    }

    /**
     * One step, if it has ever begun.
     *
     * @throws StoreUnavailable if the store did not answer
     */
    public Optional<StepRecord> of(String taskId, Optional<String> node, String step) {
        return store.get(StepKey.of(taskId, node, step)).map(StepKey::record);
    }

    private List<StepRecord> all(Query query) {
        var records = new ArrayList<StepRecord>();
        var page = store.query(query);
        add(page.items(), records);
        while (page.next().isPresent()) {
            page = store.query(query.after(page.next().get()));
            add(page.items(), records);
        }
        return records;
    }

    private static void add(List<Item> items, List<StepRecord> records) {
        items.forEach(item -> records.add(StepKey.record(item)));
    }
}
