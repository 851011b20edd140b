package io.drydock.functions.oob.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.Nodes;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.Confirmation;
import io.drydock.step.Confirmations;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.store.Store;
import io.drydock.store.memory.MemoryStore;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManualDriverTest {
    private static final StepRequest REQUEST = new StepRequest("t1", "d1", Optional.of("n1"), JsonNodeFactory.instance.objectNode());
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private Instant now = NOON;
    private final Store store = new MemoryStore(() -> now);
    private final Confirmations confirmations = new Confirmations(store);
    private final ManualDriver driver = new ManualDriver(confirmations, () -> now);

    /** What the driver never does itself. */
    private static final OobWork WORK = new OobWork() {
        @Override
        public String name() {
            return "power-off";
        }

        @Override
        public boolean changesNode() {
            return true;
        }

        @Override
        public String instruction(NodeCall call) {
            return "Switch node " + call.node().name() + " off.";
        }

        @Override
        public StepResult perform(BmcContact contact, NodeCall call) {
            throw new UnsupportedOperationException();
        }
    };

    private StepResult call(Optional<JsonNode> handle) {
        return driver.perform(new NodeCall(REQUEST, "power-off", "digest", Nodes.with(Map.of("type", "manual")), Attempt.unleased(1, handle), () -> { },
                new BuildModels(store, () -> now)), WORK);
    }

    private void said(boolean done, String note) {
        confirmations.put("t1", Optional.of("n1"), "power-off", new Confirmation(done, "ann", note, now));
    }

    @Test
    void aPersonIsAskedUntilSheSaysThatItIsDone() {
        StepResult.InProgress asked = (StepResult.InProgress) call(Optional.empty());
        assertThat(asked.reason()).contains("Switch node n1 off.").contains("confirm-step").contains("t1").contains("power-off");
        now = now.plusSeconds(600);
        assertThat(call(Optional.of(asked.handle()))).isEqualTo(asked);
        said(true, "took the red button");

        assertThat(call(Optional.of(asked.handle()))).isInstanceOfSatisfying(StepResult.Done.class, done -> {
            assertThat(done.reason()).contains("ann").contains("took the red button");
            assertThat(done.output().path("confirmation").path("by").asText()).isEqualTo("ann");
        });
    }

    @Test
    void whatCouldNotBeDoneFailsTheStep() {
        StepResult.InProgress asked = (StepResult.InProgress) call(Optional.empty());
        said(false, "no key to the rack");

        assertThatThrownBy(() -> call(Optional.of(asked.handle()))).isInstanceOf(StepFailed.class).hasMessageContaining("no key to the rack")
                .hasMessageContaining("ann");
    }

    @Test
    void whatWasSaidBeforeSheWasAskedIsNotHeard() {
        said(false, "the last time");
        now = now.plusSeconds(1);
        StepResult.InProgress asked = (StepResult.InProgress) call(Optional.empty());

        assertThat(call(Optional.of(asked.handle()))).isInstanceOf(StepResult.InProgress.class);
    }
}
