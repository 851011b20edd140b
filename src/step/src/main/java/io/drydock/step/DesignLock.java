package io.drydock.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Ties the site to one design: while it is locked, nothing is changed for another one. A lock does not end by itself. A store holds one
 * site, and so one lock.
 */
public final class DesignLock {
    private static final int MAX_ROUNDS = 20;
    private static final Key KEY = new Key("site", "design-lock");

    private final Store store;
    private final InstantSource clock;

    public DesignLock(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * What the site is locked to.
     *
     * @param taskId of the task that locked it
     */
    public record Locked(String designId, String taskId, Instant since) {
    }

    /**
     * Locks the site to a design; where it is locked to that one already, its lock stays as it is.
     *
     * @throws DesignLocked if it is locked to another one
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public Locked lock(String designId, String taskId) {
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var item = store.get(KEY);
            var present = item.flatMap(DesignLock::read);
            if (present.isPresent()) {
                refuseOther(designId, present.get());
                return present.get();
            }
            var locked = new Locked(designId, taskId, clock.instant());
            if (write(item, Optional.of(locked))) {
                return locked;
            }
        }
        throw new DownstreamUnavailable("the lock of the design is being changed by many at once; ask again");
    }

    /**
     * Frees the site, whatever it is locked to.
     *
     * @return what it was locked to
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public Optional<Locked> unlock() {
        return unlock(_ -> true);
    }

    /**
     * Frees the site if it is locked to that design; a lock of another one stays as it is.
     *
     * @return the lock that was freed
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public Optional<Locked> unlock(String designId) {
        return unlock(present -> present.designId().equals(designId));
    }

    private Optional<Locked> unlock(Predicate<Locked> meant) {
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var item = store.get(KEY);
            var present = item.flatMap(DesignLock::read).filter(meant);
            if (present.isEmpty() || write(item, Optional.empty())) {
                return present;
            }
        }
        throw new DownstreamUnavailable("the lock of the design is being changed by many at once; ask again");
    }

    /**
     * To be called before anything is changed for a design.
     *
     * @throws DesignLocked if the site is locked to another one
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public void require(String designId) {
        locked().ifPresent(present -> refuseOther(designId, present));
    }

    /** What the site is locked to; absent: it is not. */
    public Optional<Locked> locked() {
        return store.get(KEY).flatMap(DesignLock::read);
    }

    private static void refuseOther(String designId, Locked present) {
        if (!present.designId().equals(designId)) {
            throw new DesignLocked("the site is locked to the design " + present.designId() + " by task " + present.taskId() + " since "
                    + present.since() + ", and the design " + designId + " is another one: nothing was changed. Use the locked design, or free"
                    + " the site with unlock-design", present.designId(), present.taskId(), present.since());
        }
    }

    /** A free site keeps its item: a new one would begin with a version that somebody slow may have seen before. */
    private boolean write(Optional<Item> item, Optional<Locked> next) {
        var json = JsonNodeFactory.instance.objectNode();
        next.ifPresent(locked -> json.put("designId", locked.designId()).put("taskId", locked.taskId()).put("since", locked.since().toString()));
        var condition = item.map(found -> Condition.version(found.version())).orElse(Condition.ABSENT);
        return store.write(new Write.Put(KEY, Json.bytes(json), condition));
    }

    private static Optional<Locked> read(Item item) {
        var json = Json.parse(item.body(), "the lock of the design");
        return Json.instant(json, "since").map(since -> new Locked(json.path("designId").asText(), json.path("taskId").asText(), since));
    }
}
