package io.drydock.functions.cluster.kubernetes;

import io.drydock.function.limit.Calls;
import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.functions.cluster.ClusterSettings;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/** The Kubernetes API. */
@Singleton
public class Kubernetes {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Provider<KubernetesClient> client;
    private final Calls calls;

    Kubernetes(Provider<KubernetesClient> client, ClusterSettings settings) {
        this.client = client;
        this.calls = new Calls("drydock.cluster", new Limits(settings.concurrency(), settings.turnTimeout(), settings.attempts(),
                settings.backoff()));
    }

    /** Where it is, for messages. */
    public String name() {
        return "the Kubernetes API at " + client.get().getMasterUrl();
    }

    /**
     * Asks it something that may be asked twice.
     *
     * @param what for messages, such as {@code GET node n1}
     * @throws io.drydock.step.DownstreamUnavailable if it does not answer, or can't now
     * @throws io.drydock.step.StepFailed if it refuses
     */
    public <T> T ask(String what, Function<KubernetesClient, T> question) {
        return calls.make(name(), what, () -> question.apply(client.get()), e -> {
            if (!(e instanceof KubernetesClientException refusal)) {
                throw e;
            }
            return passing(refusal.getCode()) ? new Verdict.Passing(told(refusal) + ".")
                    : new Verdict.Final(told(refusal) + "." + remedy(refusal.getCode()));
        });
    }

    /** No status at all is no answer; a conflict goes away when the object is read anew. */
    private static boolean passing(int code) {
        return code < 400 || code >= 500 || code == TOO_MANY_REQUESTS || code == CONFLICT;
    }

    private static String told(KubernetesClientException e) {
        String message = Optional.ofNullable(e.getStatus()).map(status -> status.getMessage()).filter(text -> !text.isBlank())
                .orElseGet(() -> Optional.ofNullable(e.getCause()).map(Throwable::toString).orElseGet(() -> String.valueOf(e.getMessage())));
        return e.getCode() > 0 ? "status " + e.getCode() + ", " + message : message;
    }

    private static String remedy(int code) {
        return code == UNAUTHORIZED || code == FORBIDDEN
                ? " Give this process an account that may do it (quarkus.kubernetes-client.*, RBAC on nodes, pods and pods/eviction)." : "";
    }
}
