package io.drydock.design.document;

import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The values that stand in Deckhand's documents for secrets. A substitution moves a value with its place, so its place tells where a
 * value came from.
 */
public final class SecretDocuments {
    private static final String DECKHAND = "deckhand/";
    private static final Set<String> NO_SECRETS = Set.of("LayeringPolicy", "ValidationPolicy", "DataSchema", "PublicKey", "Certificate",
            "CertificateAuthority");

    private final Map<Place, String> references = new HashMap<>();

    /** Two values of one line and text are the same secret. */
    private record Place(Position position, String text) {
    }

    /** Looks through documents of all namespaces. */
    public SecretDocuments(List<RawDocument> all) {
        for (RawDocument document : all) {
            if (holdsSecret(document)) {
                collect(document.data(), SecretReference.DESIGN + document.schema() + "/" + document.name(), FieldPath.ROOT);
            }
        }
    }

    /** A reference to where a value comes from; empty where that is none of these documents. */
    Optional<String> origin(Value.Scalar value) {
        return Optional.ofNullable(references.get(new Place(value.position(), value.text())));
    }

    private static boolean holdsSecret(RawDocument document) {
        String[] parts = document.schema().split("/");
        return document.schema().startsWith(DECKHAND) && parts.length == 3 && !NO_SECRETS.contains(parts[1]);
    }

    private void collect(Value value, String document, FieldPath path) {
        switch (value) {
            case Value.Scalar scalar -> references.put(new Place(scalar.position(), scalar.text()),
                    path.segments().isEmpty() ? document : document + "#" + path);
            case Value.Sequence list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(list.items().get(i), document, path.index(i));
                }
            }
            case Value.Mapping mapping -> mapping.entries().forEach((key, below) -> collect(below, document, path.key(key)));
        }
    }
}
