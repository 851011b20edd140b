package io.drydock.functions.cluster.drain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeSteps;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.ClusterSettings.OnLimit;
import io.drydock.functions.cluster.kubernetes.ClusterNodes;
import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Takes a node out of the cluster: lets no new pods come, moves its pods away as their budgets allow, and deletes it. */
@Singleton
public class RemoveFromCluster implements NodeWork {
    static final String NAME = "remove-from-cluster";
    private static final int NAMED = 5;

    private final NodeSteps steps;
    private final ClusterSettings settings;
    private final ClusterNodes nodes;
    private final PodsOnNode pods;
    private final Eviction eviction;
    private final Kubernetes kubernetes;
    private final InstantSource clock;

    RemoveFromCluster(NodeSteps steps, ClusterSettings settings, ClusterNodes nodes, PodsOnNode pods, Eviction eviction, Kubernetes kubernetes,
                      InstantSource clock) {
        this.steps = steps;
        this.settings = settings;
        this.nodes = nodes;
        this.pods = pods;
        this.eviction = eviction;
        this.kubernetes = kubernetes;
        this.clock = clock;
    }

    /** In progress while pods leave. */
    @Funq(NAME)
    public JsonNode removeFromCluster(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    /** Of the design nothing but the node's name. */
    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return TextNode.valueOf(node.name());
    }

    @Override
    public StepResult perform(NodeCall call) {
        JsonNode nothing = JsonNodeFactory.instance.objectNode();
        if (!settings.kubernetes()) {
            return new StepResult.AlreadyThere(nothing, "No cluster is configured that the node could be part of (drydock.cluster.kubernetes).");
        }
        String name = call.node().name();
        Optional<Node> node = nodes.find(name);
        if (node.isEmpty()) {
            return new StepResult.AlreadyThere(nothing, kubernetes.name() + " has no node '" + name + "'.");
        }
        call.requireHold();
        if (!Boolean.TRUE.equals(node.get().getSpec().getUnschedulable())) {
            nodes.cordon(name);
        }
        Instant since = call.attempt().handle().map(handle -> Instant.parse(handle.path("since").asText())).orElseGet(clock::instant);
        List<Pod> staying = pods.of(name);
        if (!staying.isEmpty()) {
            return drain(name, staying, since);
        }
        call.requireHold();
        nodes.delete(name);
        if (nodes.find(name).isPresent()) {
            return progress(since, "Node " + name + " is being deleted.");
        }
        return new StepResult.Done(nothing, "Node " + name + " has no pods any more and is out of the cluster.");
    }

    private StepResult drain(String node, List<Pod> staying, Instant since) {
        boolean late = !clock.instant().isBefore(since.plus(settings.drain().limit()));
        if (late && settings.drain().onLimit() == OnLimit.FAIL) {
            throw new StepFailed(staying.size() + " pods did not leave node " + node + " within " + settings.drain().limit()
                    + " (drydock.cluster.drain.limit): " + named(staying) + ". The node stays cordoned. Look at their PodDisruptionBudgets and"
                    + " finalizers, then retry; drydock.cluster.drain.on-limit=delete deletes them in spite of those.");
        }
        List<Pod> refused = new ArrayList<>();
        for (Pod pod : staying) {
            if (late) {
                eviction.delete(pod);
            } else if (!PodsOnNode.isLeaving(pod) && !eviction.evict(pod)) {
                refused.add(pod);
            }
        }
        return progress(since, staying.size() + " pods leave node " + node + " since " + since + ": " + named(staying)
                + (refused.isEmpty() ? "." : "; the disruption budgets of " + refused.size() + " don't allow it now: " + named(refused) + "."));
    }

    private static StepResult progress(Instant since, String reason) {
        return new StepResult.InProgress(JsonNodeFactory.instance.objectNode().put("since", since.toString()), reason);
    }

    private static String named(List<Pod> pods) {
        String names = String.join(", ", pods.stream().limit(NAMED).map(PodsOnNode::name).toList());
        return pods.size() > NAMED ? names + " and " + (pods.size() - NAMED) + " more" : names;
    }
}
