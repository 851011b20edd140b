package io.drydock.functions.cluster.promenade;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** Promenade, the Kubernetes provisioner. */
@Singleton
public class Promenade {
    private final Optional<URI> url;
    private final PromenadeCalls calls;
    private final KeystoneTokens tokens;

    Promenade(PromenadeSettings settings, PromenadeCalls calls, KeystoneTokens tokens) {
        this.url = settings.url();
        this.calls = calls;
        this.tokens = tokens;
    }

    /** Whether there is one. */
    public boolean configured() {
        return url.isPresent();
    }

    /** Where it is, for messages. */
    public String name() {
        return "Promenade at " + url.map(URI::toString).orElse("(drydock.promenade.url is not set)");
    }

    /** @throws io.drydock.step.StepException if it is not well, or does not answer */
    public void checkHealth() {
        authorized("GET health", _ -> api().health());
    }

    /**
     * Sets the labels of a node that it manages to exactly these.
     *
     * @throws io.drydock.step.StepException if it refuses, or does not answer
     */
    public void setLabels(String node, JsonNode labels) {
        authorized("PUT node-labels/" + node, token -> api().nodeLabels(node, token, labels));
    }

    private PromenadeApi api() {
        return calls.client(url.orElseThrow(() -> new StepFailed("drydock.promenade.url is not set.")), PromenadeApi.class);
    }

    private interface Question {
        Response ask(String token);
    }

    /** A token that is not taken any more is replaced once. */
    private void authorized(String what, Question question) {
        Optional<String> token = tokens.token(Optional.empty());
        try {
            ask(what, question, token);
        } catch (WebApplicationException old) {
            try {
                ask(what, question, tokens.token(token));
            } catch (WebApplicationException e) {
                throw new StepFailed(name() + " refused " + what + ": status 401" + (token.isPresent()
                        ? ", with a new token as well. Does the user have the role that Promenade's policy asks for?"
                        : ". It wants a token: set drydock.promenade.keystone.url, .user and .password."), e);
            }
        }
    }

    private void ask(String what, Question question, Optional<String> token) {
        calls.make(name(), what, () -> question.ask(token.orElse(null))).close();
    }
}
