package io.drydock.functions.tasks.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskReference;
import io.drydock.functions.tasks.record.TaskRegister;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Goes on with a task. */
@Singleton
public class RetryTask {
    private final TaskRegister register;
    private final TaskLifecycle lifecycle;

    RetryTask(TaskRegister register, TaskLifecycle lifecycle) {
        this.register = register;
        this.lifecycle = lifecycle;
    }

    /**
     * Runs a failed, partly failed or stopped task once more; steps with a stored success are skipped. A task that is running, or has succeeded, is
     * answered as it is, with a {@code reason} that says so.
     */
    @Funq("retry-task")
    public JsonNode retryTask(TaskReference reference) {
        TaskRecord task = lifecycle.refresh(register.get(TaskReference.of(reference)));
        ObjectNode answer = lifecycle.retry(task).summary();
        switch (task.status()) {
            case SUCCEEDED -> answer.put("reason",
                    "The task has succeeded: there is nothing to go on with. Start a new task to have it done once more.");
            case RUNNING -> answer.put("reason", "The task is running: there is nothing to go on with yet.");
            case REQUESTED, PARTLY_FAILED, FAILED, STOPPED -> { }
        }
        return answer;
    }
}
