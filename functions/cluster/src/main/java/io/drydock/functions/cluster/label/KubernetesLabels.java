package io.drydock.functions.cluster.label;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.kubernetes.ClusterNodes;
import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.fabric8.kubernetes.api.model.Node;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** By the Kubernetes API, with a field manager of our own. */
@Singleton
class KubernetesLabels implements LabelDriver {
    private final ClusterNodes nodes;
    private final Kubernetes kubernetes;
    private final String fieldManager;
    private final boolean configured;

    KubernetesLabels(ClusterNodes nodes, Kubernetes kubernetes, ClusterSettings settings) {
        this.nodes = nodes;
        this.kubernetes = kubernetes;
        this.fieldManager = settings.labels().fieldManager();
        this.configured = settings.kubernetes();
    }

    @Override
    public String name() {
        return "kubernetes";
    }

    @Override
    public boolean configured() {
        return configured;
    }

    @Override
    public boolean canRead() {
        return true;
    }

    @Override
    public StepResult relabel(String node, Map<String, String> labels, Runnable beforeChange) {
        Difference before = difference(read(node), labels);
        if (before.isNone()) {
            return new StepResult.AlreadyThere(before.toJson(), "Node " + node + " has its " + labels.size() + " labels, and no old one of ours.");
        }
        beforeChange.run();
        nodes.applyLabels(node, labels, fieldManager);
        Difference left = difference(read(node), labels);
        if (!left.isNone()) {
            throw new StepFailed(kubernetes.name() + " took the labels of node " + node + ", and yet " + left
                    + ". Somebody else changes them: look at metadata.managedFields of the node.");
        }
        return new StepResult.Done(before.toJson(), "Labels of node " + node + ": " + before);
    }

    private Node read(String node) {
        return nodes.find(node).orElseThrow(() -> new StepFailed(kubernetes.name() + " has no node '" + node
                + "': it has not joined the cluster, or under another name. Deploy it first."));
    }

    private Difference difference(Node node, Map<String, String> wanted) {
        Map<String, String> present = Optional.ofNullable(node.getMetadata().getLabels()).orElse(Map.of());
        Map<String, String> set = new TreeMap<>(wanted);
        set.entrySet().removeIf(label -> label.getValue().equals(present.get(label.getKey())));
        Set<String> removed = new TreeSet<>(OwnedLabels.of(node, fieldManager));
        removed.removeAll(wanted.keySet());
        return new Difference(set, removed);
    }

    /**
     * @param set labels that the node lacks, or has with another value
     * @param removed labels that we set before and don't want any more
     */
    private record Difference(Map<String, String> set, Set<String> removed) {
        private boolean isNone() {
            return set.isEmpty() && removed.isEmpty();
        }

        private ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            ObjectNode labels = json.putObject("set");
            set.forEach(labels::put);
            removed.forEach(json.putArray("removed")::add);
            return json;
        }

        @Override
        public String toString() {
            return (set.isEmpty() ? "" : "set " + set) + (set.isEmpty() || removed.isEmpty() ? "" : ", ")
                    + (removed.isEmpty() ? "" : "removed " + removed);
        }
    }
}
