package io.drydock.functions.cluster.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.kubernetes.ClusterNodes;
import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.drydock.step.StepResult;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Waits until a deployed node is a ready node of the cluster. */
@Singleton
public class MonitorPlatform implements NodeWork {
    static final String NAME = "monitor-platform";

    private final NodeSteps steps;
    private final ClusterSettings settings;
    private final ClusterNodes nodes;
    private final Kubernetes kubernetes;

    MonitorPlatform(NodeSteps steps, ClusterSettings settings, ClusterNodes nodes, Kubernetes kubernetes) {
        this.steps = steps;
        this.settings = settings;
        this.nodes = nodes;
        this.kubernetes = kubernetes;
    }

    /** The outcome's output is {@code {"ready", "version"}}, the latter the kubelet's. */
    @Funq(NAME)
    public JsonNode monitorPlatform(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return false;
    }

    /** Of the design nothing but the node's name. */
    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return TextNode.valueOf(node.name());
    }

    @Override
    public StepResult perform(NodeCall call) {
        String name = call.node().name();
        if (!settings.kubernetes()) {
            return new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(),
                    "No cluster is configured that could tell of the node (drydock.cluster.kubernetes).");
        }
        Optional<Node> node = nodes.find(name);
        if (node.isEmpty()) {
            return waiting(kubernetes.name() + " has no node '" + name + "' yet: it has not joined.");
        }
        Optional<NodeCondition> readiness = ClusterNodes.readiness(node.get());
        if (readiness.filter(condition -> "True".equals(condition.getStatus())).isEmpty()) {
            return waiting("Node " + name + " has joined " + kubernetes.name() + " and is not ready: "
                    + readiness.map(MonitorPlatform::told).orElse("it has not reported its condition") + ".");
        }
        String version = node.get().getStatus().getNodeInfo() == null ? "" : node.get().getStatus().getNodeInfo().getKubeletVersion();
        JsonNode output = JsonNodeFactory.instance.objectNode().put("ready", true).put("version", version);
        call.learn("cluster", output);
        return new StepResult.Done(output, "Node " + name + " is ready in the cluster" + (version.isEmpty() ? "." : ", kubelet " + version + "."));
    }

    private static StepResult waiting(String reason) {
        return new StepResult.InProgress(JsonNodeFactory.instance.objectNode(), reason);
    }

    private static String told(NodeCondition condition) {
        return Optional.ofNullable(condition.getReason()).orElse("Ready is " + condition.getStatus())
                + Optional.ofNullable(condition.getMessage()).map(message -> " (" + message + ")").orElse("");
    }
}
