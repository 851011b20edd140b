package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.store.contract.StoreUnderTest;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is kept of nodes and said of steps, over any store. */
interface NodeStateContract extends StoreUnderTest {
    Duration HOLD = Duration.ofMinutes(2);

    default NodeHold hold() {
        return new NodeHold(store(), HOLD, clock());
    }

    default String newNode() {
        return "node-" + UUID.randomUUID();
    }

    private static JsonNode content(String power) {
        return JsonNodeFactory.instance.objectNode().put("state", power);
    }

    @Test
    default void aBuildModelHoldsTheLastThatWasFoundOut() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        models.put(node, "power", "t1", "power-on", content("on"));
        var first = clock().instant();
        models.put(node, "inventory", "t1", "check-hardware", content("much"));
        clock().advance(Duration.ofMinutes(1));
        models.put(node, "power", "t2", "power-off", content("off"));

        assertThat(models.get(node, "power"))
                .contains(new BuildModels.Section(content("off"), first.plus(Duration.ofMinutes(1)), "t2", "power-off"));
        assertThat(models.of(node).keySet()).containsExactly("inventory", "power");
        assertThat(models.of(node).get("inventory").taskId()).isEqualTo("t1");
        assertThat(models.get(node, "boot")).isEmpty();
        assertThat(models.of(newNode())).isEmpty();
        assertThatThrownBy(() -> models.get(node, "a#b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    default void aBuildModelThatIsPutAwayStaysReadable() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        models.put(node, "power", "t1", "power-on", content("on"));
        models.put(node, "inventory", "t1", "check-hardware", content("much"));
        var known = models.of(node);
        clock().advance(Duration.ofMinutes(1));

        assertThat(models.archive(node, "t2")).contains(clock().instant());
        assertThat(models.of(node)).isEmpty();
        assertThat(models.archived(node)).containsExactly(new BuildModels.Archived(clock().instant(), "t2", known));
        assertThat(models.archive(node, "t2")).isEmpty();
        assertThat(models.archived(node)).hasSize(1);
    }

    @Test
    default void aLargeBuildModelIsPutAwayWhole() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        for (var number = 0; number < 60; number++) {
            models.put(node, "section" + number, "t1", "check-hardware", content("x".repeat(20_000)));
        }
        var known = models.of(node);

        models.archive(node, "t2");
        assertThat(models.archived(node)).singleElement().satisfies(archived -> assertThat(archived.sections()).isEqualTo(known));
    }

    @Test
    default void theLatestBuildModelsThatWerePutAwayAreKept() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        for (var number = 0; number < BuildModelArchive.KEPT + 3; number++) {
            // Every other one at the same time as the one before.
            clock().advance(Duration.ofMillis(number % 2 * 100));
            models.put(node, "power", "t" + number, "power-on", content("on"));
            models.archive(node, "t" + number);
        }

        assertThat(models.archived(node)).extracting(BuildModels.Archived::taskId).containsExactly("t7", "t6", "t5", "t4", "t3");
        assertThat(models.of(node)).isEmpty();
    }

    @Test
    default void whatIsFoundOutWhileABuildModelIsPutAwayIsNotLost() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            workers.submit(() -> {
                for (var number = 0; number < 50; number++) {
                    models.put(node, "section" + number, "t1", "check-hardware", content("on"));
                }
            });
            for (var number = 0; number < 4; number++) {
                models.archive(node, "t2");
            }
        }
        models.archive(node, "t2");

        assertThat(models.archived(node).stream().mapToInt(archived -> archived.sections().size()).sum()).isEqualTo(50);
    }

    @Test
    default void aNodeIsPresentUntilSomethingIsKnownOfItsStatus() {
        var node = newNode();
        var models = new BuildModels(store(), clock());
        assertThat(NodeStatus.of(models, node)).isEqualTo(NodeStatus.PRESENT);
        NodeStatus.DEPLOYED.write(models, node, "t1", "bootstrap-node");
        assertThat(NodeStatus.of(models, node)).isEqualTo(NodeStatus.DEPLOYED);
        assertThat(models.get(node, NodeStatus.SECTION).orElseThrow().content()).hasToString("{\"status\":\"deployed\"}");

        models.archive(node, "t2");
        assertThat(NodeStatus.of(models, node)).isEqualTo(NodeStatus.PRESENT);
        models.put(node, NodeStatus.SECTION, "t3", "x", content("odd"));
        assertThat(NodeStatus.of(models, node)).isEqualTo(NodeStatus.PRESENT);
    }

    @Test
    default void aHeldNodeIsNotInItsBuildModel() {
        var node = newNode();
        hold().take(node, "t1", "power-cycle");

        assertThat(new BuildModels(store(), clock()).of(node)).isEmpty();
    }

    @Test
    default void aNodeIsInTheHandsOfOneTask() {
        var node = newNode();
        var held = hold().take(node, "t1", "power-cycle");

        assertThatThrownBy(() -> hold().take(node, "t2", "power-off")).isInstanceOfSatisfying(NodeBusy.class, busy -> {
            assertThat(busy.taskId()).isEqualTo("t1");
            assertThat(busy.until()).isEqualTo(held.until());
            assertThat(busy).hasMessageContaining(node).hasMessageContaining("power-cycle").hasMessageContaining("t1");
        });
        assertThat(hold().of(node)).contains(held);
    }

    @Test
    default void aFreedNodeMayBeTaken() {
        var node = newNode();
        var held = hold().take(node, "t1", "power-cycle");
        hold().free(held);

        assertThat(hold().of(node)).isEmpty();
        assertThat(hold().take(node, "t2", "power-off").taskId()).isEqualTo("t2");
        hold().free(held);
        assertThat(hold().of(node).orElseThrow().taskId()).isEqualTo("t2");
    }

    @Test
    default void aNodeWhoseTaskGivesNoSignOfLifeIsTakenOver() {
        var node = newNode();
        var held = hold().take(node, "t1", "power-cycle");
        clock().advance(HOLD.minusSeconds(1));
        hold().require(held);
        var renewed = hold().take(node, "t1", "power-cycle");
        assertThat(renewed.since()).isEqualTo(held.since());
        clock().advance(HOLD.minusSeconds(1));
        assertThatThrownBy(() -> hold().require(held)).isInstanceOf(NodeBusy.class);
        assertThatThrownBy(() -> hold().take(node, "t2", "power-off")).isInstanceOf(NodeBusy.class);
        clock().advance(Duration.ofSeconds(1));

        assertThat(hold().take(node, "t2", "power-off").taskId()).isEqualTo("t2");
        assertThatThrownBy(() -> hold().require(renewed)).isInstanceOf(NodeBusy.class);
        assertThatThrownBy(() -> hold().take(node, "t1", "power-cycle")).isInstanceOf(NodeBusy.class);
    }

    @Test
    default void theNextStepOfATaskIsHandedTheNode() {
        var node = newNode();
        var first = hold().take(node, "t1", "set-pxe-boot");
        hold().take(node, "t1", "power-cycle");
        hold().free(first);

        assertThat(hold().of(node).orElseThrow().step()).isEqualTo("power-cycle");
    }

    @Test
    default void ofManyTasksAtOnceOneGetsTheNode() {
        var node = newNode();
        var got = new AtomicInteger();
        var refused = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task = 0; task < 20; task++) {
                var taskId = "t" + task;
                workers.submit(() -> {
                    try {
                        hold().take(node, taskId, "power-cycle");
                        got.incrementAndGet();
                    } catch (NodeBusy e) {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        assertThat(got).hasValue(1);
        assertThat(refused).hasValue(19);
    }

    @Test
    default void neverTwoTasksAreInsideOneNode() {
        var node = newNode();
        var inside = new AtomicInteger();
        var turns = new AtomicInteger();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var task = 0; task < 4; task++) {
                var taskId = "t" + task;
                workers.submit(() -> {
                    for (var turn = 0; turn < 25; turn++) {
                        try {
                            var held = hold().take(node, taskId, "power-cycle");
                            assertThat(inside.incrementAndGet()).isEqualTo(1);
                            turns.incrementAndGet();
                            Thread.yield();
                            inside.decrementAndGet();
                            hold().free(held);
                        } catch (NodeBusy e) {
                            Thread.yield();
                        }
                    }
                    return null;
                });
            }
        }
        assertThat(inside).hasValue(0);
        assertThat(turns.get()).isPositive();
    }

    @Test
    default void whatAPersonSaysOfAStepIsKeptBesideItsTask() {
        var taskId = "t-" + UUID.randomUUID();
        var confirmations = new Confirmations(store());
        var refused = new Confirmation(false, "ann", "no key to the rack", clock().instant());
        confirmations.put(taskId, Optional.of("n1"), "power-off", refused);
        assertThat(confirmations.of(taskId, Optional.of("n1"), "power-off")).contains(refused);

        var done = new Confirmation(true, "bob", "", clock().instant());
        confirmations.put(taskId, Optional.of("n1"), "power-off", done);

        assertThat(confirmations.of(taskId, Optional.of("n1"), "power-off")).contains(done);
        assertThat(confirmations.of(taskId, Optional.of("n2"), "power-off")).isEmpty();
        assertThat(confirmations.of(taskId, Optional.empty(), "power-off")).isEmpty();
        assertThat(confirmations.of(taskId, Optional.of("n1"), "power-on")).isEmpty();
        assertThat(new Outcomes(store()).of(taskId)).isEmpty();
    }
}
