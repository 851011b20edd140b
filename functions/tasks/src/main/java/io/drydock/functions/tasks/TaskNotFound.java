package io.drydock.functions.tasks;

import io.drydock.function.FunctionError;

/** There is no task with that id. */
final class TaskNotFound extends FunctionError {
    TaskNotFound(String taskId) {
        super(404, "There is no task '" + taskId + "'. list-tasks shows those that there are.");
    }
}
