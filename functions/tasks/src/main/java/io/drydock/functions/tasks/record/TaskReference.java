package io.drydock.functions.tasks.record;

import io.drydock.function.InvalidRequest;

/** Names a task: {@code {"taskId"}}. */
public record TaskReference(String taskId) {
    /**
     * The id, which must be there and look like one.
     *
     * @param taskId as the request has it; null where it has none
     * @throws InvalidRequest if there is none
     * @throws TaskNotFound if no task can have it
     */
    public static String valid(String taskId) {
        if (taskId == null || taskId.isBlank()) {
            throw new InvalidRequest("\"taskId\" is needed: the id that the task's start answered.");
        }
        if (!TaskId.isOne(taskId)) {
            throw new TaskNotFound(taskId);
        }
        return taskId;
    }

    /** The same of a whole request; null where there was none. */
    public static String of(TaskReference reference) {
        return valid(reference == null ? null : reference.taskId());
    }
}
