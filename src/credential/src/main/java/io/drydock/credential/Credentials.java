package io.drydock.credential;

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
     * The secret behind a reference ({@link io.drydock.design.document.SecretReference}): not to be kept, shown or logged.
     *
     * @param reference {@code env:NAME}, {@code file:/path}, {@code aws-secretsmanager:name[#key]},
     *     {@code kubernetes:[namespace/]name#key}, or {@code design:…} for a secret that stands in the design
     * @param designRef where the task's design stands; blank: not said
     * @throws CredentialException if it can't be had; the message names the reference
     */
    public String reveal(String reference, String designRef) {
        Optional<SecretSource> source = sources.stream().filter(known -> reference.startsWith(known.scheme())).findFirst();
        if (source.isEmpty()) {
            // What was written may be a secret itself: it is not repeated.
            throw new CredentialException(false, "The credential is no reference of a known kind ("
                    + sources.stream().map(SecretSource::scheme).sorted().collect(Collectors.joining(", ")) + ").");
        }
        String name = reference.substring(source.get().scheme().length());
        try {
            return source.get().isLocal() ? source.get().read(name, designRef)
                    : memory.get(reference + " " + designRef, () -> source.get().read(name, designRef));
        } catch (NoSecret e) {
            throw new CredentialException(false, "The credential " + reference + " can't be had: " + e.getMessage() + ".");
        } catch (SourceSilent e) {
            throw new CredentialException(true, "The credential " + reference + " can't be had now: " + e.getMessage());
        }
    }
}
