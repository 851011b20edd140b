package io.drydock.functions.provisioner.maas.client;

import io.drydock.credential.CredentialException;
import io.drydock.credential.Credentials;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Has the API key for each attempt, so that one that was changed is used at once. */
@Singleton
class ApiKeys {
    private final MaasSettings settings;
    private final UnaryOperator<String> reveal;

    @Inject
    ApiKeys(MaasSettings settings, Credentials credentials) {
        this(settings, reference -> credentials.reveal(reference, ""));
    }

    /** @param reveal finds the secret behind a reference, or throws a {@link CredentialException} */
    ApiKeys(MaasSettings settings, UnaryOperator<String> reveal) {
        this.settings = settings;
        this.reveal = reveal;
    }

    /** @throws MaasException if it can't be had */
    ApiKey current() {
        String reference = settings.apiKey().orElseThrow(() -> new MaasException(Kind.NO_CREDENTIAL, 0, Map.of(), "MAAS was not asked: "
                + "drydock.maas.api-key is not set. It says where the API key stands, such as file:/run/secrets/maas or env:MAAS_API_KEY.", null));
        try {
            return ApiKey.parse(reveal.apply(reference), reference);
        } catch (CredentialException e) {
            throw new MaasException(e.passing() ? Kind.CREDENTIAL_UNAVAILABLE : Kind.NO_CREDENTIAL, 0, Map.of(),
                    "MAAS was not asked: its API key (drydock.maas.api-key) can't be had. " + e.getMessage(), e);
        }
    }
}
