package io.drydock.functions.tasks;

import io.drydock.function.FunctionError;

/** What was asked does not go with the state that the task is in. */
final class TaskConflict extends FunctionError {
    TaskConflict(String message) {
        super(409, message);
    }
}
