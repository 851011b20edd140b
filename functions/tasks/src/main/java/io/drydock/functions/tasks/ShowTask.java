package io.drydock.functions.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Tells all there is to know of a task. */
@Singleton
public class ShowTask {
    private final TaskRegister register;
    private final TaskLifecycle lifecycle;
    private final TaskReport report;

    ShowTask(TaskRegister register, TaskLifecycle lifecycle, TaskReport report) {
        this.register = register;
        this.lifecycle = lifecycle;
        this.report = report;
    }

    /** Which task is asked for. A class with a setter, as a GET's query parameter needs it. */
    public static class Asked {
        private String taskId;

        /** The task's id. */
        public void setTaskId(String taskId) {
            this.taskId = taskId;
        }
    }

    /** Answers a {@link TaskReport}. */
    @Funq("show-task")
    public JsonNode showTask(Asked asked) {
        String taskId = TaskReference.valid(asked == null ? null : asked.taskId);
        return report.of(lifecycle.refresh(register.get(taskId)));
    }
}
