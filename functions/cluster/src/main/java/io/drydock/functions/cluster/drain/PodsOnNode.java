package io.drydock.functions.cluster.drain;

import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The pods of a node that have to leave before it does: not those of DaemonSets, which would come back, not mirror pods, which the kubelet
 * makes of its own files, and not those that have ended.
 */
@Singleton
class PodsOnNode {
    private static final String MIRROR = "kubernetes.io/config.mirror";
    private static final Set<String> ENDED = Set.of("Succeeded", "Failed");

    private final Kubernetes kubernetes;

    PodsOnNode(Kubernetes kubernetes) {
        this.kubernetes = kubernetes;
    }

    List<Pod> of(String node) {
        return kubernetes.ask("GET pods on node " + node, client -> client.pods().inAnyNamespace().withField("spec.nodeName", node).list()
                .getItems()).stream().filter(pod -> node.equals(pod.getSpec().getNodeName())).filter(PodsOnNode::hasToLeave).toList();
    }

    private static boolean hasToLeave(Pod pod) {
        boolean mirror = Optional.ofNullable(pod.getMetadata().getAnnotations()).filter(notes -> notes.containsKey(MIRROR)).isPresent();
        boolean daemon = Optional.ofNullable(pod.getMetadata().getOwnerReferences()).orElse(List.of()).stream().map(OwnerReference::getKind)
                .anyMatch("DaemonSet"::equals);
        boolean ended = pod.getStatus() != null && pod.getStatus().getPhase() != null && ENDED.contains(pod.getStatus().getPhase());
        return !mirror && !daemon && !ended;
    }

    /** {@code namespace/name}. */
    static String name(Pod pod) {
        return pod.getMetadata().getNamespace() + "/" + pod.getMetadata().getName();
    }

    /** Whether it has been told to end already. */
    static boolean isLeaving(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }
}
