package io.drydock.functions.tasks.lifecycle;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskReference;
import io.drydock.functions.tasks.record.TaskRegister;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Cancels a task. */
@Singleton
public class StopTask {
    private final TaskRegister register;
    private final TaskLifecycle lifecycle;

    StopTask(TaskRegister register, TaskLifecycle lifecycle) {
        this.register = register;
        this.lifecycle = lifecycle;
    }

    /** Steps that are running end, no new one starts. A task that has ended is answered as it is. */
    @Funq("stop-task")
    public JsonNode stopTask(TaskReference reference) {
        return lifecycle.stop(lifecycle.refresh(register.get(TaskReference.of(reference)))).summary();
    }
}
