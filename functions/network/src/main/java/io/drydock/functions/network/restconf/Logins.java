package io.drydock.functions.network.restconf;

import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.functions.network.restconf.RestconfSettings.Login;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Who asks a switch. */
@Singleton
class Logins {
    private final RestconfSettings settings;
    private final Credentials credentials;

    Logins(RestconfSettings settings, Credentials credentials) {
        this.settings = settings;
        this.credentials = credentials;
    }

    /**
     * What stands in the header {@code Authorization}: not to be shown; nothing: switches are asked by nobody in particular.
     *
     * @throws io.drydock.step.StepException if a password or token can't be had
     */
    Optional<String> of(String switchName, String designRef) {
        Optional<Login> own = Optional.ofNullable(settings.switches().get(switchName));
        Optional<String> token = own.flatMap(Login::token);
        Optional<String> user = own.flatMap(Login::user);
        if (token.isEmpty() && user.isEmpty()) {
            token = settings.token();
            user = settings.user();
        }
        if (token.isPresent()) {
            return Optional.of("Bearer " + reveal(switchName, token.get(), designRef));
        }
        Optional<String> password = own.flatMap(Login::password).or(settings::password);
        return user.map(name -> "Basic " + Base64.getEncoder().encodeToString((name + ":" + password.map(reference ->
                reveal(switchName, reference, designRef)).orElse("")).getBytes(StandardCharsets.UTF_8)));
    }

    private String reveal(String switchName, String reference, String designRef) {
        try {
            return credentials.reveal(reference, designRef);
        } catch (CredentialException e) {
            String message = "switch " + switchName + " was not asked: " + e.getMessage();
            throw e.passing() ? new DownstreamUnavailable(message, e) : new StepFailed(message, e);
        }
    }
}
