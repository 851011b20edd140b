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

/** The versions of state machines in the store, by number. */
public final class StateMachineVersions {
    private final Store store;

    public StateMachineVersions(Store store) {
        this.store = store;
    }

    /** A version with the number of its item's last write, that other writes are fenced with. */
    public record Stored(StateMachineVersion version, long fence) {
    }

    /** @param next what to go on after, absent on the last page */
    public record Listing(List<StateMachineVersion> versions, Optional<String> next) {
    }

    public Optional<Stored> find(String machine, long number) {
        return store.get(key(machine, number)).map(item -> new Stored(read(item), item.version()));
    }

    /** The newest first. */
    public Listing list(String machine, int limit, Optional<String> after) {
        Query query = Query.prefix(partition(machine), "").limit(limit).newestFirst();
        Page page = store.query(after.map(query::after).orElse(query));
        return new Listing(page.items().stream().map(StateMachineVersions::read).toList(), page.next());
    }

    /**
     * Stores a new state machine with its first version.
     *
     * @return {@code false} if there is a state machine of this name
     */
    public boolean createWith(StateMachineVersion first) {
        return store.write(List.of(StateMachineRecords.put(first.machine(), Condition.ABSENT), put(first, Condition.ANY)));
    }

    /**
     * Stores a new version, and the state machine that it is of.
     *
     * @param machineVersion what the write of the state machine is fenced with
     * @return {@code false} if somebody else changed the state machine in the meantime
     */
    public boolean publish(StateMachineVersion version, long machineVersion) {
        return store.write(List.of(StateMachineRecords.put(version.machine(), Condition.version(machineVersion)), put(version, Condition.ABSENT)));
    }

    /** @return {@code false} if somebody else used or deleted it in the meantime */
    public boolean delete(Stored stored) {
        return store.write(new Write.Delete(key(stored.version().machine().name(), stored.version().number()), Condition.version(stored.fence())));
    }

    /** Removes all versions of a state machine. */
    public void deleteAll(String machine) {
        for (Listing left = list(machine, Store.MAX_WRITES, Optional.empty()); !left.versions().isEmpty();
                left = list(machine, Store.MAX_WRITES, Optional.empty())) {
            store.write(left.versions().stream().<Write>map(version -> new Write.Delete(key(machine, version.number()), Condition.ANY)).toList());
        }
    }

    /** Writes the version as it is, so that whoever wants to delete it notices. */
    static Write touch(Stored stored) {
        return put(stored.version(), Condition.version(stored.fence()));
    }

    private static Write put(StateMachineVersion version, Condition condition) {
        return new Write.Put(key(version.machine().name(), version.number()), JsonBody.bytes(version.toJson()), condition);
    }

    private static StateMachineVersion read(Item item) {
        return StateMachineVersion.fromJson(JsonBody.of(item));
    }

    private static String partition(String machine) {
        return "engine#versions#" + machine;
    }

    private static Key key(String machine, long number) {
        return new Key(partition(machine), "%019d".formatted(number));
    }
}
