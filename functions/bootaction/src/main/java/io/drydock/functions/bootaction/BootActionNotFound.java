package io.drydock.functions.bootaction;

import io.drydock.function.FunctionError;

/** There is no such boot action, or no node that has any. */
public final class BootActionNotFound extends FunctionError {
    public BootActionNotFound(String message) {
        super(404, message);
    }
}
