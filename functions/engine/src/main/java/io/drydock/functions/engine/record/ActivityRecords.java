package io.drydock.functions.engine.record;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.List;
import java.util.Optional;

/** The activities in the store, by name. */
public final class ActivityRecords {
    private static final String PARTITION = "engine#activity";

    private final Store store;

    public ActivityRecords(Store store) {
        this.store = store;
    }

    /** @param next what to go on after, absent on the last page */
    public record Listing(List<ActivityRecord> activities, Optional<String> next) {
    }

    public Optional<ActivityRecord> find(String name) {
        return store.get(key(name)).map(ActivityRecords::read);
    }

    /** @return {@code false} if there is an activity of this name */
    public boolean create(ActivityRecord activity) {
        return store.write(new Write.Put(key(activity.name()), JsonBody.bytes(activity.toJson()), Condition.ABSENT));
    }

    public void delete(String name) {
        store.write(new Write.Delete(key(name), Condition.ANY));
    }

    public Listing list(int limit, Optional<String> after) {
        Query query = Query.prefix(PARTITION, "").limit(limit);
        Page page = store.query(after.map(query::after).orElse(query));
        return new Listing(page.items().stream().map(ActivityRecords::read).toList(), page.next());
    }

    private static ActivityRecord read(Item item) {
        return ActivityRecord.fromJson(JsonBody.of(item));
    }

    private static Key key(String name) {
        return new Key(PARTITION, name);
    }
}
