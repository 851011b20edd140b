package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts any task. */
@Singleton
public class StartTask {
    private static final String TASK = "task";

    private final TaskStarter starter;

    StartTask(TaskStarter starter) {
        this.starter = starter;
    }

    /**
     * Takes a {@link TaskRequest} with {@code "task"} beside it, the task's title or the name of its state machine; answers
     * {@code {"taskId", "task", "status", "executionArn"}}.
     */
    @Funq("start-task")
    public JsonNode startTask(JsonNode request) {
        if (request == null || !request.isObject()) {
            throw new InvalidRequest("The request must be a JSON object with \"task\" and \"designRef\".");
        }
        TaskKind kind = TaskRequest.kind(request.path(TASK));
        ObjectNode rest = request.deepCopy();
        rest.remove(TASK);
        return starter.start(kind, rest);
    }
}
