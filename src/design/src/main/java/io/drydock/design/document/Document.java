package io.drydock.design.document;

import io.drydock.design.value.Position;
import io.drydock.design.value.Value;

/**
 * A rendered document of the namespace {@code drydock}: layered, substituted, not abstract, and without secrets (see
 * {@link SecretReference}).
 *
 * @param kind which of the eight kinds
 * @param name {@code metadata.name}; with the kind it is the document's identity
 * @param position where the document begins
 * @param data what stands below {@code data} (or {@code spec} in the old form); not always a mapping, as written
 */
public record Document(Kind kind, String name, Position position, Value data) {
}
