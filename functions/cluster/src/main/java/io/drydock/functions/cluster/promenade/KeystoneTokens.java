package io.drydock.functions.cluster.promenade;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.functions.cluster.promenade.PromenadeSettings.Keystone;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/** The token by which Promenade knows us. It is asked for once and kept in memory until Promenade does not take it any more. */
@Singleton
class KeystoneTokens {
    private static final String TOKEN = "X-Subject-Token";

    private final Keystone settings;
    private final Credentials credentials;
    private final PromenadeCalls calls;
    private final ReentrantLock asking = new ReentrantLock();
    private String token;

    KeystoneTokens(PromenadeSettings settings, Credentials credentials, PromenadeCalls calls) {
        this.settings = settings.keystone();
        this.credentials = credentials;
        this.calls = calls;
    }

    /**
     * A token; absent where Promenade is asked without.
     *
     * @param refused one that Promenade did not take: it is not given again
     * @throws io.drydock.step.StepException if none can be had
     */
    Optional<String> token(Optional<String> refused) {
        if (settings.url().isEmpty()) {
            return Optional.empty();
        }
        asking.lock();
        try {
            if (token == null || refused.filter(token::equals).isPresent()) {
                token = ask(settings.url().get());
            }
            return Optional.of(token);
        } finally {
            asking.unlock();
        }
    }

    private String ask(URI url) {
        String system = "Keystone at " + url;
        JsonNode request = request(password(system));
        try (Response answer = calls.make(system, "a token for " + settings.user(), () -> calls.client(url, KeystoneApi.class).tokens(request))) {
            return Optional.ofNullable(answer.getHeaderString(TOKEN)).orElseThrow(() -> new StepFailed(system
                    + " answered without the header " + TOKEN + ": is it the API of version 3 (drydock.promenade.keystone.url)?"));
        } catch (WebApplicationException e) {
            throw new StepFailed(system + " does not accept user " + settings.user() + " with its password (status 401). Mend"
                    + " drydock.promenade.keystone.user and .password.", e);
        }
    }

    private String password(String system) {
        String reference = settings.password().orElseThrow(() -> new StepFailed(system
                + " needs a password: drydock.promenade.keystone.password is a reference to it."));
        try {
            return credentials.reveal(reference, "");
        } catch (CredentialException e) {
            throw e.passing() ? new DownstreamUnavailable(e.getMessage(), e) : new StepFailed(e.getMessage(), e);
        }
    }

    private ObjectNode request(String password) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ObjectNode auth = request.putObject("auth");
        ObjectNode identity = auth.putObject("identity");
        identity.putArray("methods").add("password");
        ObjectNode user = identity.putObject("password").putObject("user").put("name", settings.user()).put("password", password);
        user.putObject("domain").put("id", settings.userDomain());
        ObjectNode project = auth.putObject("scope").putObject("project").put("name", settings.project());
        project.putObject("domain").put("id", settings.projectDomain());
        return request;
    }
}
