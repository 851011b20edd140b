package io.drydock.step;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.Item;
import io.drydock.store.Store;
import io.drydock.store.Write;
import io.drydock.store.Write.Condition;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Keeps a node in the hands of one task while a step changes something about it, so that no two tasks switch one node's power. A step
 * takes it at each of its calls and frees it when it has ended; a task that gives no more sign of life loses it after a while.
 */
public final class NodeHold {
    private static final int MAX_ROUNDS = 20;

    private final Store store;
    private final Duration duration;
    private final InstantSource clock;

    /** @param duration how long a node stays in the hands of a task that does not renew it; also how far clocks may at most be apart */
    public NodeHold(Store store, Duration duration, InstantSource clock) {
        this.store = store;
        this.duration = duration;
        this.clock = clock;
    }

    /**
     * A hold that was taken.
     *
     * @param since when the task got the node
     * @param until when it loses it, unless it is renewed
     */
    public record Held(String node, String taskId, String step, Instant since, Instant until) {
    }

    /**
     * Takes the node for a task's step, or renews its hold. Another step of the same task hands it over.
     *
     * @throws NodeBusy if another task has it
     * @throws io.drydock.store.StoreUnavailable if the store did not answer; asking again does no harm
     */
    public Held take(String node, String taskId, String step) {
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var now = clock.instant();
            var item = store.get(NodeKey.hold(node));
            var present = item.flatMap(found -> holder(node, found)).filter(hold -> now.isBefore(hold.until()));
            if (present.isPresent() && !present.get().taskId().equals(taskId)) {
                throw busy(present.get());
            }
            var held = new Held(node, taskId, step, present.map(Held::since).orElse(now), now.plus(duration));
            if (write(node, item, Optional.of(held))) {
                return held;
            }
        }
        throw new NodeBusy("node " + node + " is being taken by many steps at once; ask again", "", clock.instant());
    }

    /**
     * To be called before a change: whether the hold still stands by this machine's clock.
     *
     * @throws NodeBusy if its time is over: another task may have taken the node
     */
    public void require(Held held) {
        if (!clock.instant().isBefore(held.until())) {
            throw new NodeBusy("step " + held.step() + " of task " + held.taskId() + " lost its hold on node " + held.node() + " at "
                    + held.until() + "; ask again", held.taskId(), held.until());
        }
    }

    /**
     * Frees the node, unless another step has it by now.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer: the hold ends by itself
     */
    public void free(Held held) {
        for (var round = 1; round <= MAX_ROUNDS; round++) {
            var item = store.get(NodeKey.hold(held.node()));
            var present = item.flatMap(found -> holder(held.node(), found));
            if (present.filter(hold -> hold.taskId().equals(held.taskId()) && hold.step().equals(held.step())).isEmpty()
                    || write(held.node(), item, Optional.empty())) {
                return;
            }
        }
    }

    /**
     * Who has the node.
     *
     * @throws io.drydock.store.StoreUnavailable if the store did not answer
     */
    public Optional<Held> of(String node) {
        return store.get(NodeKey.hold(node)).flatMap(item -> holder(node, item)).filter(hold -> clock.instant().isBefore(hold.until()));
    }

    /** A free node keeps its item: a new one would begin with a version that a slow worker may have seen before. */
    private boolean write(String node, Optional<Item> item, Optional<Held> next) {
        var json = JsonNodeFactory.instance.objectNode();
        next.ifPresent(held -> json.put("taskId", held.taskId()).put("step", held.step()).put("since", held.since().toString())
                .put("until", held.until().toString()));
        var condition = item.map(found -> Condition.version(found.version())).orElse(Condition.ABSENT);
        return store.write(new Write.Put(NodeKey.hold(node), Json.bytes(json), condition));
    }

    private static Optional<Held> holder(String node, Item item) {
        var json = Json.parse(item.body(), "the hold at " + item.key());
        return Json.instant(json, "until").map(until -> new Held(node, json.path("taskId").asText(), json.path("step").asText(),
                Json.instant(json, "since").orElse(until), until));
    }

    private static NodeBusy busy(Held hold) {
        return new NodeBusy("node " + hold.node() + " is in the hands of step " + hold.step() + " of task " + hold.taskId() + " since "
                + hold.since() + ", until " + hold.until() + " at least; ask again", hold.taskId(), hold.until());
    }
}
