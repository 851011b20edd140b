package io.drydock.credential;

import io.drydock.design.document.SecretReference;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code kubernetes:[<namespace>/]<name>#<key>}: a key of a Secret. */
@Singleton
class KubernetesSecrets implements SecretSource {
    private static final Pattern NAME = Pattern.compile("(?:(?<namespace>[^/#]+)/)?(?<name>[^/#]+)#(?<key>[^/#]+)");
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY_REQUESTS = 429;

    private final Provider<KubernetesClient> client;
    private final CredentialSettings.Kubernetes settings;
    private final Semaphore questions;

    KubernetesSecrets(Provider<KubernetesClient> client, CredentialSettings settings) {
        this.client = client;
        this.settings = settings.kubernetes();
        this.questions = new Semaphore(settings.concurrency());
    }

    @Override
    public String scheme() {
        return SecretReference.KUBERNETES;
    }

    @Override
    public String read(String name, String designRef) throws NoSecret, SourceSilent {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw new NoSecret("it is not of the form kubernetes:[<namespace>/]<name>#<key>");
        }
        Optional<String> namespace = Optional.ofNullable(parts.group("namespace")).or(settings::namespace);
        Secret secret = ask(namespace, parts.group("name"));
        String value = Optional.ofNullable(secret.getData()).orElse(Map.of()).get(parts.group("key"));
        if (value == null) {
            throw new NoSecret("the Secret has no key '" + parts.group("key") + "'");
        }
        return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
    }

    private Secret ask(Optional<String> namespace, String name) throws NoSecret, SourceSilent {
        questions.acquireUninterruptibly();
        try {
            for (int attempt = 1;; attempt++) {
                try {
                    return get(namespace, name);
                } catch (KubernetesClientException e) {
                    refuse(e);
                    if (attempt >= settings.attempts()) {
                        throw new SourceSilent("the Kubernetes API at " + client.get().getMasterUrl() + " did not answer in " + attempt
                                + " attempts: " + e.getMessage());
                    }
                    pause(attempt);
                }
            }
        } finally {
            questions.release();
        }
    }

    private Secret get(Optional<String> namespace, String name) throws NoSecret {
        var secrets = client.get().secrets();
        Secret secret = namespace.map(space -> secrets.inNamespace(space).withName(name).get()).orElseGet(() -> secrets.withName(name).get());
        if (secret == null) {
            throw new NoSecret("there is no Secret " + namespace.map(space -> space + "/").orElse("") + name + " in the Kubernetes cluster at "
                    + client.get().getMasterUrl());
        }
        return secret;
    }

    private static void refuse(KubernetesClientException e) throws NoSecret {
        int code = e.getCode();
        if (code >= 400 && code < 500 && code != TOO_MANY_REQUESTS) {
            throw new NoSecret(code == UNAUTHORIZED || code == FORBIDDEN ? "the Kubernetes API does not let this process read it (status " + code
                    + ")" : "the Kubernetes API answered " + code);
        }
    }

    private void pause(int attempt) throws SourceSilent {
        Duration wait = settings.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        try {
            Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() + 1)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SourceSilent("the process is being stopped.");
        }
    }
}
