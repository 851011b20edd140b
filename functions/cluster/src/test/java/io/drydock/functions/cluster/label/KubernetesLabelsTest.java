package io.drydock.functions.cluster.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.Configured;
import io.drydock.functions.cluster.kubernetes.TestCluster;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KubernetesLabelsTest {
    private static final String NODE = "/api/v1/nodes/n1";
    private static final String PATCH = NODE + "?fieldManager=drydock&force=true";

    private final ClusterSettings settings = Configured.with(Map.of());
    private final TestCluster cluster = new TestCluster(settings);
    private final LabelDriver driver = new KubernetesLabels(cluster.nodes, cluster.kubernetes, settings);

    @AfterEach
    void stop() {
        cluster.close();
    }

    /** A node as the API tells of it: labels of ours beside one that the kubelet set. */
    private static Node node(Map<String, String> ours) {
        StringBuilder labels = new StringBuilder("\"kubernetes.io/hostname\": \"n1\"");
        StringBuilder fields = new StringBuilder("\".\": {}");
        ours.forEach((key, value) -> {
            labels.append(", \"").append(key).append("\": \"").append(value).append('"');
            fields.append(", \"f:").append(key).append("\": {}");
        });
        return Serialization.unmarshal("""
                {"apiVersion": "v1", "kind": "Node", "metadata": {"name": "n1", "labels": {%s}, "managedFields": [
                  {"manager": "kubelet", "operation": "Update", "apiVersion": "v1", "fieldsType": "FieldsV1",
                   "fieldsV1": {"f:metadata": {"f:labels": {"f:kubernetes.io/hostname": {}}}}},
                  {"manager": "drydock", "operation": "Apply", "apiVersion": "v1", "fieldsType": "FieldsV1",
                   "fieldsV1": {"f:metadata": {"f:labels": {%s}}}}]}, "spec": {}, "status": {}}
                """.formatted(labels, fields), Node.class);
    }

    private void answers(Node first, Node second) {
        cluster.server.expect().get().withPath(NODE).andReturn(200, first).once();
        cluster.server.expect().patch().withPath(PATCH).andReturn(200, second).once();
        cluster.server.expect().get().withPath(NODE).andReturn(200, second).once();
    }

    private List<RecordedRequest> requests() throws InterruptedException {
        List<RecordedRequest> requests = new ArrayList<>();
        for (RecordedRequest request = cluster.server.takeRequest(0, TimeUnit.SECONDS); request != null;
                request = cluster.server.takeRequest(0, TimeUnit.SECONDS)) {
            requests.add(request);
        }
        return requests;
    }

    @Test
    void labelsAreAppliedUnderANameOfOurOwn() throws InterruptedException {
        answers(node(Map.of("site", "quay", "old", "x")), node(Map.of("site", "quay", "rack", "r1")));

        StepResult result = driver.relabel("n1", Map.of("site", "quay", "rack", "r1"), () -> { });

        assertThat(result).isInstanceOf(StepResult.Done.class);
        assertThat(((StepResult.Done) result).output()).hasToString("{\"set\":{\"rack\":\"r1\"},\"removed\":[\"old\"]}");
        RecordedRequest patch = requests().get(1);
        assertThat(patch.getHeader("Content-Type")).contains("application/apply-patch+yaml");
        Node sent = Serialization.unmarshal(patch.getUtf8Body(), Node.class);
        assertThat(sent.getMetadata().getLabels()).as("all that we want, nothing of others").isEqualTo(Map.of("site", "quay", "rack", "r1"));
    }

    @Test
    void aNodeThatHasItsLabelsIsLeftAlone() throws InterruptedException {
        cluster.server.expect().get().withPath(NODE).andReturn(200, node(Map.of("site", "quay"))).once();

        StepResult result = driver.relabel("n1", Map.of("site", "quay"), () -> {
            throw new AssertionError("nothing is to be changed");
        });

        assertThat(result).isInstanceOf(StepResult.AlreadyThere.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void labelsThatDoNotStayAreToldOf() {
        answers(node(Map.of()), node(Map.of()));

        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> driver.relabel("n1", Map.of("site", "quay"), () -> { }))
                .withMessageContaining("site=quay").withMessageContaining("managedFields");
    }

    @Test
    void aNodeThatDidNotJoinIsNamed() {
        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> driver.relabel("n1", Map.of("site", "quay"), () -> { }))
                .withMessageContaining("no node 'n1'");
    }
}
