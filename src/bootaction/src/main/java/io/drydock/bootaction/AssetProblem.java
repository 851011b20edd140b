package io.drydock.bootaction;

import io.drydock.design.value.FieldPath;

/**
 * Something that is wrong with an asset.
 *
 * @param action the name of its boot action
 * @param field where in the document
 * @param message a sentence without a full stop
 * @param passing whether it may pass by itself
 */
public record AssetProblem(String action, FieldPath field, String message, boolean passing) {
    /** The document, the field, and what is wrong. */
    @Override
    public String toString() {
        return "BootAction '" + action + "', " + field + ": " + message;
    }
}
