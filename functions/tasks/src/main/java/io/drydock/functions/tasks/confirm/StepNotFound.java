package io.drydock.functions.tasks.confirm;

import io.drydock.function.FunctionError;

/** The task has no such step, or has not come to it yet. */
final class StepNotFound extends FunctionError {
    StepNotFound(String message) {
        super(404, message);
    }
}
