package io.drydock.functions.engine.record;

import io.drydock.states.history.HistoryEvent;
import io.drydock.store.Item;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The histories of executions, as they stand in the entries of their journals. */
public final class ExecutionHistory {
    private static final int ENTRIES_AT_A_TIME = 100;

    private final Store store;

    public ExecutionHistory(Store store) {
        this.store = store;
    }

    /** At most {@code limit} events from {@code firstId} on, in order. */
    public List<HistoryEvent> from(String executionArn, long firstId, int limit) {
        List<HistoryEvent> events = new ArrayList<>();
        Optional<Item> start = store.query(backwards(executionArn, firstId).limit(1)).items().stream().findFirst();
        start.ifPresent(item -> add(item, firstId, limit, events));
        Query query = Query.prefix(ExecutionKeys.partition(executionArn), ExecutionKeys.JOURNAL).limit(ENTRIES_AT_A_TIME);
        Optional<Query> pages = start.map(item -> query.after(item.key().sort()));
        while (pages.isPresent() && events.size() < limit) {
            Page page = store.query(pages.get());
            page.items().forEach(item -> add(item, firstId, limit, events));
            pages = page.next().map(query::after);
        }
        return events;
    }

    private static void add(Item item, long firstId, int limit, List<HistoryEvent> events) {
        events(item).stream().filter(event -> event.id() >= firstId).limit(limit - events.size()).forEach(events::add);
    }

    /** At most {@code limit} events up to {@code lastId}, the last first. */
    public List<HistoryEvent> downFrom(String executionArn, long lastId, int limit) {
        List<HistoryEvent> events = new ArrayList<>();
        Query query = backwards(executionArn, lastId).limit(ENTRIES_AT_A_TIME);
        Optional<Query> pages = Optional.of(query);
        while (pages.isPresent() && events.size() < limit) {
            Page page = store.query(pages.get());
            for (Item item : page.items()) {
                events(item).reversed().stream().filter(event -> event.id() <= lastId).limit(limit - events.size()).forEach(events::add);
            }
            pages = page.next().map(query::after);
        }
        return events;
    }

    /** The entries from the one that holds the event {@code id} down: the last one behind fewer events than that. */
    private static Query backwards(String executionArn, long id) {
        return Query.prefix(ExecutionKeys.partition(executionArn), ExecutionKeys.JOURNAL).newestFirst().after(JournalPosition.behind(id));
    }

    private static List<HistoryEvent> events(Item item) {
        return JournalEntry.history(JsonBody.of(item));
    }
}
