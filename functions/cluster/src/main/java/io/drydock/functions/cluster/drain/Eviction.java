package io.drydock.functions.cluster.drain;

import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.functions.cluster.kubernetes.Kubernetes;
import io.fabric8.kubernetes.api.model.DeleteOptionsBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.policy.v1.EvictionBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/** Tells pods to leave their node. */
@Singleton
class Eviction {
    private final Kubernetes kubernetes;
    private final Optional<Duration> grace;

    Eviction(Kubernetes kubernetes, ClusterSettings settings) {
        this.kubernetes = kubernetes;
        this.grace = settings.drain().grace();
    }

    /**
     * Asks for the pod to leave as its budget allows (policy/v1 Eviction).
     *
     * @return false where a PodDisruptionBudget does not allow it now
     */
    boolean evict(Pod pod) {
        EvictionBuilder wanted = new EvictionBuilder().withNewMetadata().withName(pod.getMetadata().getName())
                .withNamespace(pod.getMetadata().getNamespace()).endMetadata();
        grace.ifPresent(time -> wanted.withDeleteOptions(new DeleteOptionsBuilder().withGracePeriodSeconds(time.toSeconds()).build()));
        return kubernetes.ask("evict pod " + PodsOnNode.name(pod), client -> resource(client, pod).evict(wanted.build()));
    }

    /** Deletes the pod in spite of its budget. */
    void delete(Pod pod) {
        kubernetes.ask("DELETE pod " + PodsOnNode.name(pod), client -> resource(client, pod).delete());
    }

    private static PodResource resource(KubernetesClient client, Pod pod) {
        return client.pods().inNamespace(pod.getMetadata().getNamespace()).withName(pod.getMetadata().getName());
    }
}
