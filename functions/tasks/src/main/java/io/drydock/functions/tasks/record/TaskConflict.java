package io.drydock.functions.tasks.record;

import io.drydock.function.FunctionError;

/** What was asked does not go with the state that the task is in. */
public final class TaskConflict extends FunctionError {
    /** @param message what does not go together, and what to do */
    public TaskConflict(String message) {
        super(409, message);
    }
}
