package io.drydock.function;

/** The request lacks something, or holds something that is not understood; the message names the field and what is needed. */
public final class InvalidRequest extends FunctionError {
    public InvalidRequest(String message) {
        super(400, message);
    }
}
