package io.drydock.design.document;

import io.drydock.design.finding.Finding.DocumentName;
import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.util.Optional;

/**
 * A document of any namespace as it stands in a source.
 *
 * @param schema {@code namespace/Kind/version}; the old form's {@code apiVersion} and {@code kind} put together likewise
 * @param name {@code metadata.name}; empty where there is none, which only documents of other namespaces may do
 * @param position where it begins
 * @param metadata what stands below {@code metadata}
 * @param data what stands below {@code data} or {@code spec}
 */
public record RawDocument(String schema, String name, Position position, Value.Mapping metadata, Value data) {
    /** The namespace whose documents make up a design. */
    public static final String DRYDOCK = "drydock";

    /** Whether it is a document of the namespace {@code drydock}, of whatever kind and version. */
    public boolean isDrydock() {
        return schema.startsWith(DRYDOCK + "/");
    }

    /** Its identity for messages: the kind, with namespace and version unless the namespace is Drydock's. */
    public DocumentName identity() {
        int end = schema.lastIndexOf('/');
        return new DocumentName(isDrydock() && end > DRYDOCK.length() ? schema.substring(DRYDOCK.length() + 1, end) : schema, name);
    }

    /** The kind, where the schema is {@code drydock/<Kind>/v1}. */
    public Optional<Kind> kind() {
        return isDrydock() && schema.endsWith("/v1") && schema.length() > DRYDOCK.length() + 4
                ? Kind.of(schema.substring(DRYDOCK.length() + 1, schema.length() - 3)) : Optional.empty();
    }

    /** The same document with other data. */
    public RawDocument with(Value other) {
        return new RawDocument(schema, name, position, metadata, other);
    }
}
