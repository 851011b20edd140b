package io.drydock.credential;

/** There is no such secret, or it may not be read; the message says which, without anything of the secret. */
final class NoSecret extends Exception {
    NoSecret(String message) {
        super(message);
    }
}
