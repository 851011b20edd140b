package io.drydock.design.schema;

import io.drydock.design.document.Document;
import io.drydock.design.value.FieldPath;

/** A place where a document does not have the shape of its kind. */
record Problem(Type type, Document document, FieldPath path, String message, String remedy) {
    /** What is wrong there; each is a rule of its own. */
    enum Type { UNKNOWN_KEY, UNDOCUMENTED_KEY, TYPE, VALUE, REQUIRED, NULL }
}
