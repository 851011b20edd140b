package io.drydock.functions.tasks;

import com.fasterxml.jackson.databind.JsonNode;
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
     * answered as it is.
     */
    @Funq("retry-task")
    public JsonNode retryTask(TaskReference reference) {
        return lifecycle.retry(lifecycle.refresh(register.get(TaskReference.of(reference)))).summary();
    }
}
