package io.drydock.functions.provisioner.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.MaasLab;
import io.drydock.functions.provisioner.NodeTrial;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.step.Attempt;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a platform is found before anything is changed; what is there already is not made again. */
class DeploymentStartTest {
    @TempDir
    static Path folder;
    private static MaasLab lab;
    private final NodeTrial trial = new NodeTrial(lab, Map.of());
    private final DeploySettings settings = () -> Duration.ofSeconds(1);
    private final DeploymentStart start = new DeploymentStart(trial.maas(), trial.machines(),
            new MaasTags(trial.maas(), settings, trial.settings(), InstantSource.system()), new MaasUser(trial.maas()), settings, trial.settings(),
            InstantSource.system());

    @BeforeAll
    static void startTheLab() {
        lab = MaasLab.start(folder);
    }

    @AfterAll
    static void stopTheLab() {
        lab.close();
    }

    @Test
    void allThatIsWrongWithThePlatformIsToldBeforeAnythingIsChanged() {
        String node = lab.next();
        String id = lab.commissioned(node);
        int before = lab.maas().counters().writes();
        NodeCall call = call(node, model -> {
            ((ObjectNode) model.path("platform")).put("image", "plucky").withArray("kernel_params").addObject().put("name", "isolcpus")
                    .put("reference", "hardwareprofile:cpuset.gone").put("problem", "there is no such set");
            ((ObjectNode) model.path("metadata")).withArray("tags").add("not a tag");
        });

        assertThatThrownBy(() -> start.start(call, trial.machines().get(id), "node n, ")).isInstanceOf(StepFailed.class)
                .hasMessageContaining("kernel parameter isolcpus refers to 'hardwareprofile:cpuset.gone', but there is no such set")
                .hasMessageContaining("'not a tag' is no name of a tag").hasMessageContaining("plucky")
                .hasMessageContaining("it has ubuntu/jammy amd64")
                .hasMessageContaining("Nothing was changed");
        assertThat(lab.maas().counters().writes()).isEqualTo(before);
    }

    @Test
    void aKernelThatMaasDoesNotHaveIsMissing() {
        String node = lab.next();
        String id = lab.commissioned(node);
        NodeCall call = call(node, model -> ((ObjectNode) model.path("platform")).put("kernel", "hwe-99.04"));

        assertThatThrownBy(() -> start.start(call, trial.machines().get(id), "node n, ")).isInstanceOf(StepFailed.class)
                .hasMessageContaining("has no image ubuntu/noble with kernel hwe-99.04 for amd64");
    }

    @Test
    void aMachineThatWeHaveAlreadyKeepsWhatIsRightAndLosesItsOldKernelParameters() {
        String node = lab.next();
        String id = lab.allocated(node);
        lab.api().post("tags/", MaasParameters.of("name", "drydock-kp-000000000000").with("kernel_opts", "old=1"));
        lab.api().post("tags/drydock-kp-000000000000/", "update_nodes", MaasParameters.of("add", id));
        lab.api().post("machines/" + id + "/", "set_workload_annotations", MaasParameters.of("drydock-owner-data", "gone,site").with("gone", "x")
                .with("site", "quay").with("by-hand", "y"));

        Machine deploying = start.start(call(node, _ -> { }), trial.machines().get(id), "node n, ");

        assertThat(deploying.state()).isEqualTo(MachineState.DEPLOYING);
        assertThat(deploying.tags()).contains("worker").doesNotContain("drydock-kp-000000000000").anyMatch(KernelTag::isOne);
        assertThat(deploying.ownerData()).doesNotContainKey("gone").containsEntry("by-hand", "y").containsEntry("site", "quay")
                .containsEntry("drydock-image", "ubuntu/noble");
    }

    private NodeCall call(String node, Consumer<JsonNode> edit) {
        ObjectNode model = AppliedNodeJson.toJson(trial.node(node).applied());
        edit.accept(model);
        ManagedNode edited = new ManagedNode(AppliedNodeJson.fromJson(model), lab.design().id(), "");
        StepRequest request = new StepRequest("t1", edited.designId(), Optional.of(node), JsonNodeFactory.instance.objectNode());
        return new NodeCall(request, BootstrapNode.NAME, "digest", edited, Attempt.unleased(1, Optional.empty()), () -> { }, trial.models());
    }
}
