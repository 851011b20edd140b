package io.drydock.functions.oob.credential;

import io.drydock.functions.oob.bmc.Bmc;
import io.drydock.functions.oob.bmc.BmcException;
import io.drydock.functions.oob.bmc.BmcException.Kind;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the secrets that designs refer to, at the moment of their use. What is found is in memory alone, and there only for a short time. */
@Singleton
public class Credentials {
    private final List<SecretSource> sources;
    private final BriefMemory<String> memory;

    Credentials(@All List<SecretSource> sources, CredentialSettings settings, InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.memory = new BriefMemory<>(settings.memory(), clock);
    }

    /**
     * The credential behind a reference ({@link io.drydock.design.document.SecretReference}). Nothing is looked up yet.
     *
     * @param reference {@code env:NAME}, {@code file:/path}, {@code aws-secretsmanager:name[#key]},
     *     {@code kubernetes:[namespace/]name#key}, or {@code design:…} for a secret that stands in the design
     * @param designRef where the task's design stands; blank: not said
     */
    public Bmc.Credential of(String reference, String designRef) {
        return () -> reveal(reference, designRef);
    }

    private String reveal(String reference, String designRef) {
        Optional<SecretSource> source = sources.stream().filter(known -> reference.startsWith(known.scheme())).findFirst();
        if (source.isEmpty()) {
            // What was written may be a secret itself: it is not repeated.
            throw new BmcException(Kind.NO_CREDENTIAL, "The design's credential is no reference of a known kind ("
                    + sources.stream().map(SecretSource::scheme).sorted().collect(Collectors.joining(", ")) + ").");
        }
        String name = reference.substring(source.get().scheme().length());
        try {
            return source.get().isLocal() ? source.get().read(name, designRef)
                    : memory.get(reference + " " + designRef, () -> source.get().read(name, designRef));
        } catch (NoSecret e) {
            throw new BmcException(Kind.NO_CREDENTIAL, "The credential " + reference + " can't be had: " + e.getMessage() + ".");
        } catch (SourceSilent e) {
            throw new BmcException(Kind.CREDENTIAL_UNAVAILABLE, "The credential " + reference + " can't be had now: " + e.getMessage());
        }
    }
}
