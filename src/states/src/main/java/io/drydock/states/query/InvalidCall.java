package io.drydock.states.query;

/** Text is not a call of an intrinsic function; the message says why. */
final class InvalidCall extends Exception {
    InvalidCall(String message) {
        super(message, null, false, false);
    }
}
