package io.drydock.functions.tasks;

import io.drydock.function.FunctionError;

/** What runs the state machines did not answer, or refused; the message says which one and why. */
final class EngineUnavailable extends FunctionError {
    EngineUnavailable(String message) {
        super(503, message);
    }
}
