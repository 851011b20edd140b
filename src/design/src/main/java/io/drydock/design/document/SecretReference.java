package io.drydock.design.document;

import io.drydock.design.value.FieldPath;
import io.drydock.design.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Keeps secrets out of what is made of a design. Where a host profile or node has a secret itself below {@code oob}, it is replaced by a
 * reference, which means: it stands in the design's sources, and is read there when it is needed. It is
 * {@code design:<Kind>/<name>#<path>} where the secret is written in that document, and the document that it comes from where it was
 * substituted from one of Deckhand's documents for secrets, such as {@code design:deckhand/Passphrase/v1/bmc}.
 * References that the design has itself are left: {@value #ENVIRONMENT}, {@value #FILE}, {@value #AWS} and {@value #KUBERNETES}.
 */
public final class SecretReference {
    /** Begins a reference to a secret of the design itself. */
    public static final String DESIGN = "design:";
    /** Begins a reference to an environment variable. */
    public static final String ENVIRONMENT = "env:";
    /** Begins a reference to a file. */
    public static final String FILE = "file:";
    /** Begins a reference to a secret of AWS Secrets Manager. */
    public static final String AWS = "aws-secretsmanager:";
    /** Begins a reference to a secret of a Kubernetes cluster. */
    public static final String KUBERNETES = "kubernetes:";

    private static final List<String> REFERENCES = List.of(ENVIRONMENT, FILE, AWS, KUBERNETES);
    private static final List<String> NAMES = List.of("password", "passwd", "credential", "secret", "token");

    private SecretReference() {
    }

    /** Whether a key below {@code oob} holds a secret. */
    public static boolean isSecretKey(String key) {
        String lower = key.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    /** Whether {@code text} refers to a secret that stands elsewhere, rather than being one. */
    public static boolean isReference(String text) {
        return REFERENCES.stream().anyMatch(text::startsWith);
    }

    /** Whether {@code reference} stands for a secret that is written openly in a document of the design itself. */
    public static boolean isInTheOpen(String reference) {
        return reference.startsWith(DESIGN) && Kind.of(reference.substring(DESIGN.length()).split("/", 2)[0]).isPresent();
    }

    /**
     * The document with references in the place of its secrets.
     *
     * @param secrets where secrets may have been substituted from
     * @param found takes each reference that was put in, and the secret it stands for
     */
    public static Document mask(Document document, SecretDocuments secrets, BiConsumer<String, String> found) {
        boolean hasOob = document.kind() == Kind.HOST_PROFILE || document.kind() == Kind.BAREMETAL_NODE;
        if (!hasOob || !(document.data() instanceof Value.Mapping data) || !data.entries().containsKey("oob")) {
            return document;
        }
        Masking masking = new Masking(DESIGN + document.kind().title() + "/" + document.name(), secrets, found);
        Map<String, Value> masked = new LinkedHashMap<>(data.entries());
        masked.put("oob", masking.masked(data.entries().get("oob"), FieldPath.of("oob"), false));
        return new Document(document.kind(), document.name(), document.position(), new Value.Mapping(masked, data.position()));
    }

    /** The walk through one document. */
    private record Masking(String document, SecretDocuments secrets, BiConsumer<String, String> found) {
        private Value masked(Value value, FieldPath path, boolean secret) {
            return switch (value) {
                case Value.Nothing nothing -> nothing;
                case Value.Scalar scalar when !secret || isReference(scalar.text()) -> scalar;
                case Value.Scalar scalar -> {
                    String reference = secrets.origin(scalar).orElseGet(() -> document + "#" + path);
                    found.accept(reference, scalar.text());
                    yield new Value.Text(reference, scalar.position());
                }
                case Value.Sequence list -> {
                    List<Value> items = new ArrayList<>(list.items().size());
                    for (int i = 0; i < list.items().size(); i++) {
                        items.add(masked(list.items().get(i), path.index(i), secret));
                    }
                    yield new Value.Sequence(items, list.position());
                }
                case Value.Mapping mapping -> {
                    Map<String, Value> entries = new LinkedHashMap<>();
                    mapping.entries().forEach((key, below) ->
                            entries.put(key, masked(below, path.key(key), secret || isSecretKey(key))));
                    yield new Value.Mapping(entries, mapping.position());
                }
            };
        }
    }
}
