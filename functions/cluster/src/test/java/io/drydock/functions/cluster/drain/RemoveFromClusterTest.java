package io.drydock.functions.cluster.drain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
import io.drydock.store.memory.MemoryStore;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodListBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RemoveFromClusterTest {
    private static final String NODE = "/api/v1/nodes/n1";
    private static final String PODS = "/api/v1/pods?fieldSelector=spec.nodeName%3Dn1";

    private Instant now = Instant.parse("2026-11-24T12:00:00Z");
    private TestCluster cluster = new TestCluster(Configured.with(Map.of()));

    @AfterEach
    void stop() {
        cluster.close();
    }

    private StepResult call(Optional<JsonNode> handle, Map<String, String> keys) {
        ClusterSettings settings = Configured.with(keys);
        RemoveFromCluster step = new RemoveFromCluster(null, settings, cluster.nodes, new PodsOnNode(cluster.kubernetes),
                new Eviction(cluster.kubernetes, settings), cluster.kubernetes, () -> now);
        StepRequest request = new StepRequest("t1", "d1", Optional.of("n1"), JsonNodeFactory.instance.objectNode());
        return step.perform(new NodeCall(request, step.name(), "digest", Nodes.with(Map.of()), Attempt.unleased(1, handle), () -> { },
                new BuildModels(new MemoryStore(() -> now), () -> now)));
    }

    private void nodeIs(boolean cordoned) {
        Node node = new NodeBuilder().withNewMetadata().withName("n1").withResourceVersion("7").endMetadata()
                .withNewSpec().withUnschedulable(cordoned ? true : null).endSpec().build();
        cluster.server.expect().get().withPath(NODE).andReturn(200, node).always();
        cluster.server.expect().patch().withPath(NODE).andReturn(200, node).always();
    }

    private static Pod pod(String name, Map<String, String> annotations, String owner, String phase) {
        return new PodBuilder().withNewMetadata().withName(name).withNamespace("apps").withAnnotations(annotations)
                .addNewOwnerReference().withKind(owner).withName("o").endOwnerReference().endMetadata()
                .withNewSpec().withNodeName("n1").endSpec().withNewStatus().withPhase(phase).endStatus().build();
    }

    private void podsAre(Pod... pods) {
        cluster.server.expect().get().withPath(PODS).andReturn(200, new PodListBuilder().withItems(pods).build()).always();
    }

    private List<String> changes() throws InterruptedException {
        List<String> changes = new ArrayList<>();
        for (RecordedRequest request = cluster.server.takeRequest(0, TimeUnit.SECONDS); request != null;
                request = cluster.server.takeRequest(0, TimeUnit.SECONDS)) {
            if (!request.getMethod().equals("GET")) {
                changes.add(request.getMethod() + " " + request.getPath());
            }
        }
        return changes;
    }

    @Test
    void podsLeaveAsTheirBudgetsAllow() throws InterruptedException {
        nodeIs(false);
        podsAre(pod("web", Map.of(), "ReplicaSet", "Running"), pod("db", Map.of(), "StatefulSet", "Running"),
                pod("logs", Map.of(), "DaemonSet", "Running"), pod("static", Map.of("kubernetes.io/config.mirror", "x"), "Node", "Running"),
                pod("job", Map.of(), "Job", "Succeeded"));
        cluster.server.expect().post().withPath("/api/v1/namespaces/apps/pods/web/eviction").andReturn(201, new StatusBuilder().build()).once();
        cluster.server.expect().post().withPath("/api/v1/namespaces/apps/pods/db/eviction").andReturn(429, new StatusBuilder()
                .withMessage("Cannot evict pod as it would violate the pod's disruption budget.").build()).always();

        StepResult result = call(Optional.empty(), Map.of());

        assertThat(result).isInstanceOf(StepResult.InProgress.class);
        assertThat(result.reason()).contains("2 pods leave node n1", "apps/web", "the disruption budgets of 1", "apps/db").doesNotContain("logs");
        assertThat(changes()).containsExactly("PATCH " + NODE, "POST /api/v1/namespaces/apps/pods/web/eviction",
                "POST /api/v1/namespaces/apps/pods/db/eviction");
    }

    @Test
    void aNodeWithoutPodsLeaves() throws InterruptedException {
        Node node = new NodeBuilder().withNewMetadata().withName("n1").endMetadata().withNewSpec().withUnschedulable(true).endSpec().build();
        cluster.server.expect().get().withPath(NODE).andReturn(200, node).once();
        podsAre(pod("logs", Map.of(), "DaemonSet", "Running"));
        cluster.server.expect().delete().withPath(NODE).andReturn(200, node).once();

        assertThat(call(Optional.empty(), Map.of())).isInstanceOf(StepResult.Done.class);
        assertThat(changes()).containsExactly("DELETE " + NODE);
    }

    @Test
    void podsThatStayTooLongFailTheStep() throws InterruptedException {
        nodeIs(true);
        podsAre(pod("db", Map.of(), "StatefulSet", "Running"));
        JsonNode handle = JsonNodeFactory.instance.objectNode().put("since", now.toString());
        now = now.plusSeconds(901);

        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> call(Optional.of(handle), Map.of())).withMessageContaining("apps/db")
                .withMessageContaining("drydock.cluster.drain.on-limit").withMessageContaining("stays cordoned");
        assertThat(changes()).isEmpty();
    }

    @Test
    void podsThatStayTooLongAreDeletedWhereThatIsWanted() throws InterruptedException {
        nodeIs(true);
        podsAre(pod("db", Map.of(), "StatefulSet", "Running"));
        cluster.server.expect().delete().withPath("/api/v1/namespaces/apps/pods/db").andReturn(200, new StatusBuilder().build()).once();
        JsonNode handle = JsonNodeFactory.instance.objectNode().put("since", now.toString());
        now = now.plusSeconds(901);

        assertThat(call(Optional.of(handle), Map.of("drain.on-limit", "delete"))).isInstanceOf(StepResult.InProgress.class);
        assertThat(changes()).containsExactly("DELETE /api/v1/namespaces/apps/pods/db");
    }

    @Test
    void aNodeThatIsNotInTheClusterIsLeftAlone() throws InterruptedException {
        assertThat(call(Optional.empty(), Map.of())).isInstanceOf(StepResult.AlreadyThere.class);
        assertThat(call(Optional.empty(), Map.of("kubernetes", "false")).reason()).contains("No cluster is configured");
        assertThat(changes()).isEmpty();
    }
}
