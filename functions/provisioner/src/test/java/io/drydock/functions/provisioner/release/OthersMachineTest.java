package io.drydock.functions.provisioner.release;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.provisioner.MaasLab;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.step.StepFailed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who owns a machine is what MAAS says of it, and who we are is what MAAS says of the API key. */
class OthersMachineTest {
    @TempDir
    Path folder;

    private static Machine machine(ObjectNode more) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("system_id", "4y3h7n").put("status", 6).put("hostname", "n1");
        json.setAll(more);
        return Machine.of(json);
    }

    private static ObjectNode more() {
        return JsonNodeFactory.instance.objectNode();
    }

    @Test
    void machinesOfOthersAndLockedOnesAreRefused() {
        try (MaasLab lab = MaasLab.start(folder)) {
            MaasUser user = new MaasUser(lab.api());

            assertThatThrownBy(() -> OthersMachine.refuse(machine(more().put("owner", "ann")), "n1", "n1 ", user)).isInstanceOf(StepFailed.class)
                    .hasMessageContaining("belongs to ann").hasMessageContaining("admin");
            assertThatThrownBy(() -> OthersMachine.refuse(machine(more().put("locked", true)), "n1", "n1 ", user)).isInstanceOf(StepFailed.class)
                    .hasMessageContaining("locked");
            ObjectNode renamed = more().put("owner", "admin");
            renamed.putObject("owner_data").put("drydock-node", "n1-before");
            assertThatThrownBy(() -> OthersMachine.refuse(machine(renamed), "n1", "n1 ", user)).isInstanceOf(StepFailed.class)
                    .hasMessageContaining("deployed as another node, n1-before").hasMessageContaining("destroy it as n1-before");
            assertThatCode(() -> OthersMachine.refuse(machine(more().put("owner", "admin")), "n1", "n1 ", user)).doesNotThrowAnyException();
            assertThatCode(() -> OthersMachine.refuse(machine(more().putNull("owner")), "n1", "n1 ", user)).doesNotThrowAnyException();
        }
    }
}
