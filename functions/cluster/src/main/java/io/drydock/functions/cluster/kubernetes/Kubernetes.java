package io.drydock.functions.cluster.kubernetes;

import io.drydock.functions.cluster.ClusterSettings;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** The Kubernetes API: so many questions at once, each asked again a few times where it fails in passing. */
@Singleton
public class Kubernetes {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int CONFLICT = 409;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final Provider<KubernetesClient> client;
    private final ClusterSettings settings;
    private final Semaphore turns;

    Kubernetes(Provider<KubernetesClient> client, ClusterSettings settings) {
        this.client = client;
        this.settings = settings;
        this.turns = new Semaphore(settings.concurrency(), true);
    }

    /** Where it is, for messages. */
    public String name() {
        return "the Kubernetes API at " + client.get().getMasterUrl();
    }

    /**
     * Asks it something that may be asked twice.
     *
     * @param what for messages, such as {@code GET node n1}
     * @throws DownstreamUnavailable if it does not answer, or can't now
     * @throws StepFailed if it refuses
     */
    public <T> T ask(String what, Function<KubernetesClient, T> question) {
        take(what);
        try {
            for (int attempt = 1;; attempt++) {
                try {
                    return question.apply(client.get());
                } catch (KubernetesClientException e) {
                    if (!passing(e)) {
                        throw new StepFailed(name() + " refused " + what + ": " + told(e) + "." + remedy(e.getCode()), e);
                    }
                    if (attempt >= settings.attempts()) {
                        throw new DownstreamUnavailable(name() + ", asked for " + what + ", failed in attempt " + attempt + " of "
                                + settings.attempts() + ": " + told(e) + ". Ask again.", e);
                    }
                    pause(attempt, what);
                }
            }
        } finally {
            turns.release();
        }
    }

    private void take(String what) {
        try {
            if (!turns.tryAcquire(settings.turnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DownstreamUnavailable(name() + " had no turn for " + what + " within " + settings.turnTimeout() + ": "
                        + settings.concurrency() + " questions were under way (drydock.cluster.concurrency). Ask again.");
            }
        } catch (InterruptedException e) {
            throw stopped(what, e);
        }
    }

    private void pause(int attempt, String what) {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        try {
            Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() + 1)));
        } catch (InterruptedException e) {
            throw stopped(what, e);
        }
    }

    private DownstreamUnavailable stopped(String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DownstreamUnavailable("the process is being stopped while " + name() + " is asked for " + what, e);
    }

    /** No status at all is no answer; a conflict goes away when the object is read anew. */
    private static boolean passing(KubernetesClientException e) {
        int code = e.getCode();
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
