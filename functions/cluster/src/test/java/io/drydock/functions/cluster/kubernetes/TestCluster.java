package io.drydock.functions.cluster.kubernetes;

import io.drydock.functions.cluster.ClusterSettings;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;

/** A server that speaks the Kubernetes API and answers as it is told to, with what the steps ask it by. */
public final class TestCluster implements AutoCloseable {
    public final KubernetesMockServer server = new KubernetesMockServer(false);
    public final Kubernetes kubernetes;
    public final ClusterNodes nodes;
    private final KubernetesClient client;

    public TestCluster(ClusterSettings settings) {
        server.init();
        Config config = new ConfigBuilder(server.createClient().getConfiguration()).withRequestRetryBackoffLimit(0).build();
        client = new KubernetesClientBuilder().withConfig(config).build();
        kubernetes = new Kubernetes(() -> client, settings);
        nodes = new ClusterNodes(kubernetes);
    }

    @Override
    public void close() {
        client.close();
        server.destroy();
    }
}
