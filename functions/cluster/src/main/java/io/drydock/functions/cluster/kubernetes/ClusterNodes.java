package io.drydock.functions.cluster.kubernetes;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.NodeCondition;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Nodes of the cluster, by name. */
@Singleton
public class ClusterNodes {
    private final Kubernetes kubernetes;

    ClusterNodes(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    /** The node as the cluster has it, if it does. */
    public Optional<Node> find(String name) {
        return Optional.ofNullable(kubernetes.ask("GET node " + name, client -> client.nodes().withName(name).get()));
    }

    /** What the cluster says of its readiness: the condition {@code Ready}, absent where the node never reported. */
    public static Optional<NodeCondition> readiness(Node node) {
        return node.getStatus() == null || node.getStatus().getConditions() == null ? Optional.empty()
                : node.getStatus().getConditions().stream().filter(condition -> "Ready".equals(condition.getType())).findFirst();
    }

    /** Lets no new pods come to it. */
    public void cordon(String name) {
        kubernetes.ask("cordon node " + name, client -> client.nodes().withName(name)
                .edit(node -> new NodeBuilder(node).editOrNewSpec().withUnschedulable(true).endSpec().build()));
    }

    /** Takes the node out of the cluster. One that is gone already is no error. */
    public void delete(String name) {
        kubernetes.ask("DELETE node " + name, client -> client.nodes().withName(name).delete());
    }

    /**
     * Has the node have these labels of ours, and no other ones of ours; labels of others stay (server-side apply). A label that
     * another manager set too becomes ours.
     */
    public void applyLabels(String name, Map<String, String> labels, String fieldManager) {
        Node ours = new NodeBuilder().withNewMetadata().withName(name).withLabels(labels).endMetadata().build();
        kubernetes.ask("apply labels of node " + name, client -> client.nodes().resource(ours).fieldManager(fieldManager).forceConflicts()
                .serverSideApply());
    }
}
