package io.drydock.functions.cluster.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.Nodes;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.Configured;
import io.drydock.functions.cluster.kubernetes.TestCluster;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.StepFailed;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.step.bootaction.BootActionRecords;
import io.drydock.step.bootaction.BootActionState;
import io.drydock.step.bootaction.BootActionState.Status;
import io.drydock.step.bootaction.NodeBootActions;
import io.drydock.store.memory.MemoryStore;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorPlatformTest {
    private final ClusterSettings settings = Configured.with(Map.of());
    private final TestCluster cluster = new TestCluster(settings);
    private final MemoryStore store = new MemoryStore(InstantSource.system());
    private final BuildModels models = new BuildModels(store, InstantSource.system());
    private final BootActionRecords bootActions = new BootActionRecords(store, InstantSource.system());

    @AfterEach
    void stop() {
        cluster.close();
    }

    private StepResult call() {
        MonitorPlatform step = new MonitorPlatform(null, settings, cluster.nodes, cluster.kubernetes, bootActions);
        StepRequest request = new StepRequest("t1", "d1", Optional.of("n1"), JsonNodeFactory.instance.objectNode());
        return step.perform(new NodeCall(request, step.name(), "digest", Nodes.with(Map.of()), Attempt.unleased(1, Optional.empty()), () -> { },
                models));
    }

    private void ready(String status, String reason, String message) {
        cluster.server.expect().get().withPath("/api/v1/nodes/n1").andReturn(200, new NodeBuilder().withNewMetadata().withName("n1").endMetadata()
                .withNewStatus().addNewCondition().withType("Ready").withStatus(status).withReason(reason).withMessage(message).endCondition()
                .withNewNodeInfo().withKubeletVersion("v1.31.4").endNodeInfo().endStatus().build()).always();
    }

    @Test
    void aNodeThatIsReadyIsDone() {
        ready("True", "KubeletReady", "kubelet is posting ready status");

        assertThat(call()).isInstanceOf(StepResult.Done.class).extracting(StepResult::reason).asString().contains("ready", "v1.31.4");
        assertThat(models.get("n1", "cluster")).get().extracting(section -> section.content().path("ready").asBoolean()).isEqualTo(true);
    }

    @Test
    void aNodeThatIsNotReadyIsWaitedForWithItsReason() {
        ready("False", "KubeletNotReady", "cni plugin not initialized");

        assertThat(call()).isInstanceOf(StepResult.InProgress.class).extracting(StepResult::reason).asString()
                .contains("KubeletNotReady", "cni plugin not initialized");
    }

    @Test
    void aNodeThatHasNotJoinedIsWaitedFor() {
        assertThat(call()).isInstanceOf(StepResult.InProgress.class).extracting(StepResult::reason).asString().contains("has not joined");
    }

    /** The node of task t1 is to do these; the second is not waited for. */
    private void settled(String taskId, boolean handed) {
        NodeBootActions actions = bootActions.settle("n1", _ -> new NodeBootActions(taskId, "d1", "", "digest", 1, NodeBootActions.hash(new byte[] {1}),
                Instant.EPOCH, Optional.empty(), Map.of(), List.of(BootActionState.begun("n1.1", "join", true, false, List.of()),
                        BootActionState.begun("n1.2", "tune", false, false, List.of()))));
        if (handed) {
            bootActions.handed("n1", actions);
        }
    }

    private void report(String id, Status status, String... details) {
        bootActions.report("n1", id, Optional.of(status), Stream.of(details).map(text -> (JsonNode) JsonNodeFactory.instance.objectNode()
                .put("message", text)).toList(), 10);
    }

    @Test
    void bootActionsAreWaitedForBeforeTheClusterIsAsked() {
        ready("True", "KubeletReady", "kubelet is posting ready status");
        settled("t1", true);

        assertThat(call()).isInstanceOf(StepResult.InProgress.class).extracting(StepResult::reason).asString().contains("1 of 1", "join")
                .doesNotContain("tune");
        report("n1.1", Status.SUCCESS);
        assertThat(call()).isInstanceOfSatisfying(StepResult.Done.class,
                done -> assertThat(done.output().path("bootActions").path("join").asText()).isEqualTo("success"));
    }

    @Test
    void aFailedBootActionFailsTheStepWithWhatTheNodeSaid() {
        settled("t1", true);
        report("n1.1", Status.FAILURE, "no route", "exit code 7");

        assertThatThrownBy(this::call).isInstanceOf(StepFailed.class).hasMessageContaining("'join' (no route / exit code 7)")
                .hasMessageContaining("1 of 1 boot actions failed on node n1");
    }

    @Test
    void aNodeThatWasNotDeployedByTheTaskIsNotWaitedFor() {
        ready("True", "KubeletReady", "kubelet is posting ready status");
        settled("t1", false);
        assertThat(call()).isInstanceOf(StepResult.Done.class);
        settled("t0", true);
        assertThat(call()).isInstanceOf(StepResult.Done.class);
    }
}
