package io.drydock.functions.engine.record;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The aliases of state machines in the store, by name; a state machine has few. */
public final class StateMachineAliases {
    private final Store store;

    public StateMachineAliases(Store store) {
        this.store = store;
    }

    /** An alias with the version that an update is fenced with. */
    public record Stored(StateMachineAlias alias, long version) {
    }

    public Optional<Stored> find(String machine, String name) {
        return store.get(key(machine, name)).map(item -> new Stored(read(item), item.version()));
    }

    /** All aliases of a state machine, by name. */
    public List<StateMachineAlias> all(String machine) {
        List<StateMachineAlias> aliases = new ArrayList<>();
        Query query = Query.prefix(partition(machine), "");
        Page page = store.query(query);
        while (true) {
            page.items().forEach(item -> aliases.add(read(item)));
            if (page.next().isEmpty()) {
                return aliases;
            }
            page = store.query(query.after(page.next().get()));
        }
    }

    /**
     * @param targets the versions that the alias leads to: none of them can be deleted at the same time
     * @return {@code false} if there is an alias of this name, or a version has gone
     */
    public boolean create(StateMachineAlias alias, List<StateMachineVersions.Stored> targets) {
        return write(alias, Condition.ABSENT, targets);
    }

    /** @return {@code false} if somebody else changed it in the meantime, or a version has gone */
    public boolean update(StateMachineAlias alias, long version, List<StateMachineVersions.Stored> targets) {
        return write(alias, Condition.version(version), targets);
    }

    /** @return {@code false} if somebody else changed it in the meantime */
    public boolean delete(Stored stored) {
        return store.write(new Write.Delete(key(stored.alias().machineName(), stored.alias().name()), Condition.version(stored.version())));
    }

    /** Removes all aliases of a state machine. */
    public void deleteAll(String machine) {
        all(machine).forEach(alias -> store.write(new Write.Delete(key(machine, alias.name()), Condition.ANY)));
    }

    private boolean write(StateMachineAlias alias, Condition condition, List<StateMachineVersions.Stored> targets) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write.Put(key(alias.machineName(), alias.name()), JsonBody.bytes(alias.toJson()), condition));
        targets.forEach(target -> writes.add(StateMachineVersions.touch(target)));
        return store.write(writes);
    }

    private static StateMachineAlias read(Item item) {
        return StateMachineAlias.fromJson(JsonBody.of(item));
    }

    private static String partition(String machine) {
        return "engine#aliases#" + machine;
    }

    private static Key key(String machine, String name) {
        return new Key(partition(machine), name);
    }
}
