package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.step.StepFailed;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OwnershipTest {
    private static final String SUBJECT = "node n1, machine n1 (abc123) of MAAS, ";

    @Test
    void whatIsNotedAsTheNodeIsItsOwnWhoeverHasIt() {
        assertThatCode(() -> require(machine(6, "ann", Map.of("drydock-node", "n1")))).doesNotThrowAnyException();
    }

    @Test
    void whatOurUserHasIsTheNodesUnlessItIsNotedAsAnotherOnes() {
        assertThatCode(() -> require(machine(10, "drydock", Map.of()))).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(machine(6, "drydock", Map.of("drydock-node", "n2")))).isInstanceOf(StepFailed.class)
                .hasMessageStartingWith(SUBJECT + "is deployed as another node, n2").hasMessageContaining("nothing was changed");
    }

    @Test
    void whatSomebodyElseHasIsToldWithTheirName() {
        assertThatThrownBy(() -> require(machine(6, "ann", Map.of()))).isInstanceOf(StepFailed.class)
                .hasMessageContaining("deployed by somebody else: it belongs to ann, and the API key to drydock");
    }

    @Test
    void aLockedMachineIsLeftAlone() {
        assertThatThrownBy(() -> Ownership.refuseLocked(machine(11, "drydock", Map.of()), SUBJECT))
                .hasMessageContaining("failed deployment and locked");
    }

    private static void require(Machine machine) {
        Ownership.require(machine, "n1", () -> "drydock", SUBJECT);
    }

    private static Machine machine(int status, String owner, Map<String, String> annotations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("system_id", "abc123").put("status", status).put("owner", owner)
                .put("locked", true);
        annotations.forEach(json.putObject("owner_data")::put);
        return Machine.of(json);
    }
}
