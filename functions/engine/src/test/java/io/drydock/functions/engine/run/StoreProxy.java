package io.drydock.functions.engine.run;

import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;

/** The way of one process to a store that others use as well: it counts the writes of executions, can lose answers, and can be cut. */
final class StoreProxy implements Store {
    private final Store store;
    private final AtomicInteger writes = new AtomicInteger();
    private final Map<Key, AtomicInteger> reads = new ConcurrentHashMap<>();
    private volatile IntPredicate cutBefore = _ -> false;
    private volatile IntPredicate cutAfter = _ -> false;
    private volatile IntPredicate answerLost = _ -> false;
    private volatile IntPredicate broken = _ -> false;
    private volatile boolean cut;
    private volatile boolean leaseSilent;

    StoreProxy(Store store) {
        this.store = store;
    }

    /** As if the process were dead. */
    void cut() {
        cut = true;
    }

    /** Dies just before the {@code n}th write of an execution is done. */
    StoreProxy cutBefore(int n) {
        cutBefore = number -> number == n;
        return this;
    }

    /** Dies just after the {@code n}th write of an execution is done. */
    StoreProxy cutAfter(int n) {
        cutAfter = number -> number == n;
        return this;
    }

    /** Does these writes and then says that the store did not answer. */
    StoreProxy answerLost(IntPredicate numbers) {
        answerLost = numbers;
        return this;
    }

    /** Fails at these writes in a way that no store should. */
    StoreProxy broken(IntPredicate numbers) {
        broken = numbers;
        return this;
    }

    /** Whether nothing is to be learnt of the engine's lease from now on. */
    void leaseSilent(boolean silent) {
        leaseSilent = silent;
    }

    /** How many writes touched executions; the lease's don't count. */
    int writes() {
        return writes.get();
    }

    /** How often the item at {@code key} was asked for by name. */
    int reads(Key key) {
        return reads.getOrDefault(key, new AtomicInteger()).get();
    }

    boolean isCut() {
        return cut;
    }

    private Store reach() {
        if (cut) {
            throw new StoreUnavailable("this process is dead");
        }
        return store;
    }

    @Override
    public Optional<Item> get(Key key) {
        reads.computeIfAbsent(key, _ -> new AtomicInteger()).incrementAndGet();
        if (leaseSilent && key.partition().equals("engine#lease")) {
            throw new StoreUnavailable("the store does not answer for " + key);
        }
        return reach().get(key);
    }

    @Override
    public boolean write(List<Write> batch) {
        if (batch.stream().noneMatch(write -> write.key().partition().startsWith("execution#"))) {
            return reach().write(batch);
        }
        reach();
        int number = writes.incrementAndGet();
        cut = cut || cutBefore.test(number);
        if (broken.test(number)) {
            throw new IllegalStateException("write " + number + " broke");
        }
        boolean done = reach().write(batch);
        cut = cut || cutAfter.test(number);
        reach();
        if (answerLost.test(number)) {
            throw new StoreUnavailable("the answer to write " + number + " was lost");
        }
        return done;
    }

    @Override
    public Page query(Query query) {
        return reach().query(query);
    }

    @Override
    public void close() {
        store.close();
    }
}
