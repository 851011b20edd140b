package io.drydock.functions.engine.record;

import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.util.Optional;

/** {@link StartedMachine}s in the store, by execution. Executions that the engine starts by itself have none. */
public final class StartedMachines {
    private static final String SORT = "machine";

    private final Store store;

    public StartedMachines(Store store) {
        this.store = store;
    }

    public void put(String executionArn, StartedMachine started) {
        store.write(new Write.Put(key(executionArn), JsonBody.bytes(started.toJson()), Condition.ANY));
    }

    public Optional<StartedMachine> find(String executionArn) {
        return store.get(key(executionArn)).map(item -> StartedMachine.fromJson(JsonBody.of(item)));
    }

    private static Key key(String executionArn) {
        return new Key("engine#started#" + executionArn, SORT);
    }
}
