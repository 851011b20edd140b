package io.drydock.functions.provisioner.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.MaasLab;
import io.drydock.functions.provisioner.NodeTrial;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What depends on settings and on odd designs; the rest is in {@link MachineFunctionsTest}. */
class IdentifyNodeTest {
    @TempDir
    static Path folder;
    private static MaasLab lab;

    @BeforeAll
    static void startLab() {
        lab = MaasLab.start(folder);
    }

    @AfterAll
    static void stopLab() {
        lab.close();
    }

    private static IdentifyNode step(NodeTrial trial) {
        return new IdentifyNode(null, trial.maas(), trial.machines(), new MachineIdentity(trial.maas(), trial.machines()),
                new OobParameters(trial.maas(), (_, _) -> MaasLab.PASSWORD), trial.settings());
    }

    @Test
    void maasIsToldTheDesignsBmcOnceWhereItIsSetSo() {
        NodeTrial trial = new NodeTrial(lab, Map.of("drydock.maas.use-node-oob-parameters", "true"));
        ManagedNode node = trial.node(lab.next());
        String id = lab.enlisted(node.name());

        StepResult first = trial.untilEnded(step(trial), node);
        assertThat(first).isInstanceOf(StepResult.Done.class);
        assertThat(first.reason()).contains("power parameters").contains(node.address().orElseThrow().toString()).doesNotContain(MaasLab.PASSWORD);
        JsonNode told = lab.api().get("machines/" + id + "/", "power_parameters", MaasParameters.NONE);
        assertThat(told.path("power_user").asText()).isEqualTo("drydock");
        assertThat(told.path("power_pass").asText()).isEqualTo(MaasLab.PASSWORD);
        int writes = lab.maas().counters().writes(node.name());
        assertThat(writes).isEqualTo(1);

        assertThat(trial.untilEnded(step(trial), node)).isInstanceOf(StepResult.AlreadyThere.class);
        assertThat(lab.maas().counters().writes(node.name())).isEqualTo(writes);
    }

    @Test
    void aDomainThatMaasDoesNotHaveIsNamed() {
        NodeTrial trial = new NodeTrial(lab, Map.of());
        LabDesign other = LabDesign.read(folder.resolve("other"), lab.password(), text -> text.replace("quay.example", "nowhere.example"));
        ManagedNode node = new ManagedNode(other.site().appliedNodes().get(lab.next()), other.id(), "");
        lab.enlisted(node.name());

        assertThatThrownBy(() -> trial.untilEnded(step(trial), node)).isInstanceOf(StepFailed.class).hasMessageContaining("nowhere.example")
                .hasMessageContaining("configure-site-networks");
        assertThat(lab.machine(node.name()).orElseThrow().path("hostname").asText()).isNotEqualTo(node.name());
    }

    @Test
    void whatIsKeptOfAMachineSaysWhichItIs() {
        NodeTrial trial = new NodeTrial(lab, Map.of());
        ManagedNode node = trial.node(lab.next());
        String id = lab.enlisted(node.name());
        trial.untilEnded(step(trial), node);

        JsonNode kept = trial.models().get(node.name(), MachineJson.SECTION).orElseThrow().content();
        assertThat(kept.path("systemId").asText()).isEqualTo(id);
        assertThat(kept.path("fqdn").asText()).isEqualTo(node.applied().fqdn());
        assertThat(kept.path("state").asInt()).isZero();
        assertThat(kept.path("stateName").asText()).isEqualTo("new");
    }
}
