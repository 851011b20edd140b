package io.drydock.functions.cluster.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.Nodes;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.Configured;
import io.drydock.functions.cluster.kubernetes.TestCluster;
import io.drydock.step.Attempt;
import io.drydock.step.BuildModels;
import io.drydock.step.StepRequest;
import io.drydock.step.StepResult;
import io.drydock.store.memory.MemoryStore;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MonitorPlatformTest {
    private final ClusterSettings settings = Configured.with(Map.of());
    private final TestCluster cluster = new TestCluster(settings);
    private final BuildModels models = new BuildModels(new MemoryStore(InstantSource.system()), InstantSource.system());

    @AfterEach
    void stop() {
        cluster.close();
    }

    private StepResult call() {
        MonitorPlatform step = new MonitorPlatform(null, settings, cluster.nodes, cluster.kubernetes);
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
}
