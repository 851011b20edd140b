package io.drydock.credential;

import io.drydock.design.DesignReader;
import io.drydock.design.document.SecretReference;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.function.design.DesignFetcher;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;

/**
 * {@code design:…}: a secret that stands in the design's own sources, which are read anew for it. A whole site has many of them, so those of
 * a design are read once and kept in memory for the time that other secrets are.
 */
@Singleton
class DesignSecrets implements SecretSource {
    private final DesignFetcher fetcher;
    private final ReadLimits limits;
    private final BriefMemory<Map<String, String>> designs;

    DesignSecrets(DesignFetcher fetcher, ReadLimits limits, CredentialSettings settings, InstantSource clock) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.designs = new BriefMemory<>(settings.memory(), clock);
    }

    @Override
    public String scheme() {
        return SecretReference.DESIGN;
    }

    @Override
    public String read(String name, String designRef) throws NoSecret, SourceSilent {
        if (designRef.isBlank()) {
            throw new NoSecret("it stands in the design itself, and the request does not say where the design is (parameters.designRef)");
        }
        if (designRef.startsWith(SecretReference.DESIGN)) {
            throw new NoSecret("it stands in the design's sources, and the task names a stored design (" + designRef
                    + "), which has no secrets: name the file, folder or URL that the design stands in");
        }
        String secret = designs.get(designRef, () -> secretsOf(designRef)).get(SecretReference.DESIGN + name);
        if (secret == null) {
            throw new NoSecret("the design at " + designRef + " has no such secret (any more)");
        }
        return secret;
    }

    private Map<String, String> secretsOf(String designRef) throws NoSecret, SourceSilent {
        try {
            return DesignReader.secrets(fetcher.fetch(designRef), limits);
        } catch (StepFailed e) {
            throw new NoSecret(e.getMessage());
        } catch (DownstreamUnavailable e) {
            throw new SourceSilent(e.getMessage());
        }
    }
}
