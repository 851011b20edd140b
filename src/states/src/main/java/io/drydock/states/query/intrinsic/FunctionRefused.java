package io.drydock.states.query.intrinsic;

/** An intrinsic function can't work with its arguments; the message says why. */
public final class FunctionRefused extends Exception {
    FunctionRefused(String message) {
        super(message, null, false, false);
    }
}
