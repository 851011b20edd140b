package io.drydock.functions.engine.record;

import io.drydock.states.history.HistoryEvent;
import io.drydock.store.Item;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The histories of executions. A batch of events stands under the id of its last event. */
public final class ExecutionHistory {
    private static final String BATCH = "history#";
    private static final int BATCHES_AT_A_TIME = 100;

    private final Store store;

    public ExecutionHistory(Store store) {
        this.store = store;
    }

    static String partition(String executionArn) {
        return "execution#" + executionArn;
    }

    static String batch(long lastEventId) {
        return "%s%08d".formatted(BATCH, lastEventId);
    }

    /** At most {@code limit} events from {@code firstId} on, in order. */
    public List<HistoryEvent> from(String executionArn, long firstId, int limit) {
        List<HistoryEvent> events = new ArrayList<>();
        Query query = Query.prefix(partition(executionArn), BATCH).limit(BATCHES_AT_A_TIME);
        Optional<String> after = Optional.of(batch(firstId - 1));
        while (after.isPresent() && events.size() < limit) {
            Page page = store.query(query.after(after.get()));
            page.items().stream().flatMap(item -> read(item).stream()).filter(event -> event.id() >= firstId).forEach(events::add);
            after = page.next();
        }
        return events.size() > limit ? events.subList(0, limit) : events;
    }

    /** At most {@code limit} events up to {@code lastId}, the last first. */
    public List<HistoryEvent> downFrom(String executionArn, long lastId, int limit) {
        long firstId = Math.max(1, lastId - limit + 1);
        return from(executionArn, firstId, (int) (lastId - firstId + 1)).stream()
                .sorted(Comparator.comparingLong(HistoryEvent::id).reversed()).toList();
    }

    private static List<HistoryEvent> read(Item item) {
        List<HistoryEvent> events = new ArrayList<>();
        JsonBody.of(item).forEach(event -> events.add(HistoryEvent.fromJson(event)));
        return events;
    }
}
