package io.drydock.states.query.jsonpath;

/** Text is not a JSONPath; the message says why. */
public final class InvalidPath extends Exception {
    InvalidPath(String message) {
        super(message, null, false, false);
    }
}
