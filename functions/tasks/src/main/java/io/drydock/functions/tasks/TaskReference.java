package io.drydock.functions.tasks;

import io.drydock.function.InvalidRequest;

/** Names a task: {@code {"taskId"}}. */
public record TaskReference(String taskId) {
    /** The id, which must be there and look like one. */
    static String valid(String taskId) {
        if (taskId == null || taskId.isBlank()) {
            throw new InvalidRequest("\"taskId\" is needed: the id that the task's start answered.");
        }
        if (!TaskId.isOne(taskId)) {
            throw new TaskNotFound(taskId);
        }
        return taskId;
    }

    static String of(TaskReference reference) {
        return valid(reference == null ? null : reference.taskId());
    }
}
