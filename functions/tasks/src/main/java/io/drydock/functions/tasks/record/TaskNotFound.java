package io.drydock.functions.tasks.record;

import io.drydock.function.FunctionError;

/** There is no task with that id. */
public final class TaskNotFound extends FunctionError {
    TaskNotFound(String taskId) {
        super(404, "There is no task '" + taskId + "'. list-tasks shows those that there are.");
    }
}
