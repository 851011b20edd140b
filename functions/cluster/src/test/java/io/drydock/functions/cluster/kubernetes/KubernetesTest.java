package io.drydock.functions.cluster.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.drydock.functions.cluster.Configured;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KubernetesTest {
    private static final String NODE = "/api/v1/nodes/n1";

    private final TestCluster cluster = new TestCluster(Configured.with(Map.of()));

    @AfterEach
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void whatFailsInPassingIsAskedAgain(int status) throws InterruptedException {
        cluster.server.expect().get().withPath(NODE).andReturn(status, new StatusBuilder().withMessage("later").build()).times(2);
        cluster.server.expect().get().withPath(NODE).andReturn(200, new NodeBuilder().withNewMetadata().withName("n1").endMetadata().build()).once();

        assertThat(cluster.nodes.find("n1")).isPresent();
        assertThat(cluster.server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void whatGoesOnFailingMayBeAskedLater() {
        cluster.server.expect().get().withPath(NODE).andReturn(503, new StatusBuilder().withMessage("etcd is away").build()).always();

        assertThatExceptionOfType(DownstreamUnavailable.class).isThrownBy(() -> cluster.nodes.find("n1"))
                .withMessageContaining("the Kubernetes API at http").withMessageContaining("GET node n1").withMessageContaining("attempt 3 of 3")
                .withMessageContaining("etcd is away");
    }

    @Test
    void aRefusalIsFinalAndSaysWhatToDo() {
        cluster.server.expect().get().withPath(NODE).andReturn(403, new StatusBuilder().withMessage("nodes is forbidden").build()).always();

        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> cluster.nodes.find("n1")).withMessageContaining("403")
                .withMessageContaining("nodes is forbidden").withMessageContaining("RBAC");
        assertThat(cluster.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aNodeThatIsNotThereIsNoError() {
        assertThat(cluster.nodes.find("n1")).isEmpty();
    }
}
