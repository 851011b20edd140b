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

/** The state machines in the store, by name. */
public final class StateMachineRecords {
    private static final String PARTITION = "engine#statemachine";

    private final Store store;

    public StateMachineRecords(Store store) {
        this.store = store;
    }

    /** A record with the version that an update is fenced with. */
    public record Stored(StateMachineRecord machine, long version) {
    }

    /** @param next what to go on after, absent on the last page */
    public record Listing(List<StateMachineRecord> machines, Optional<String> next) {
    }

    public Optional<Stored> find(String name) {
        return store.get(key(name)).map(item -> new Stored(read(item), item.version()));
    }

    /** @return {@code false} if there is a state machine of this name */
    public boolean create(StateMachineRecord machine) {
        return store.write(put(machine, Condition.ABSENT));
    }

    /** @return {@code false} if somebody else changed it in the meantime */
    public boolean update(StateMachineRecord machine, long version) {
        return store.write(put(machine, Condition.version(version)));
    }

    /** @return {@code false} if somebody else changed it in the meantime */
    public boolean delete(Stored stored) {
        return store.write(new Write.Delete(key(stored.machine().name()), Condition.version(stored.version())));
    }

    public Listing list(int limit, Optional<String> after) {
        Query query = Query.prefix(PARTITION, "").limit(limit);
        Page page = store.query(after.map(query::after).orElse(query));
        return new Listing(page.items().stream().map(StateMachineRecords::read).toList(), page.next());
    }

    static Write put(StateMachineRecord machine, Condition condition) {
        return new Write.Put(key(machine.name()), JsonBody.bytes(machine.toJson()), condition);
    }

    private static StateMachineRecord read(Item item) {
        return StateMachineRecord.fromJson(JsonBody.of(item));
    }

    private static Key key(String name) {
        return new Key(PARTITION, name);
    }
}
