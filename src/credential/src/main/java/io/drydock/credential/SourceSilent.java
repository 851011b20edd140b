package io.drydock.credential;

/** What holds the secret does not answer, or not now. */
final class SourceSilent extends Exception {
    SourceSilent(String message) {
        super(message);
    }
}
