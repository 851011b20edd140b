package io.drydock.functions.tasks.machine;

import io.drydock.function.FunctionError;

/** What runs the state machines did not answer, or refused; the message says which one and why. */
public final class EngineUnavailable extends FunctionError {
    /** @param message what was asked of which system, what came of it, and what to do */
    public EngineUnavailable(String message) {
        super(503, message);
    }
}
