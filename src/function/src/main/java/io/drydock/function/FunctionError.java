package io.drydock.function;

/**
 * What a function answers when it can't do what it was asked to: the class name is the error's name on every binding
 * ({@code errorType}), so {@code Retry} and {@code Catch} of a state machine can match it.
 */
public abstract class FunctionError extends RuntimeException {
    private final int status;

    protected FunctionError(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status that goes with it: 4xx, or 503 where asking again may help. */
    public int status() {
        return status;
    }
}
