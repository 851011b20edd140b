package io.drydock.functions.tasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.stream.Collectors;

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
        TaskKind kind = kind(request.path(TASK));
        ObjectNode rest = request.deepCopy();
        rest.remove(TASK);
        return starter.start(kind, rest);
    }

    /**
     * The task of that title, or whose state machine is called so.
     *
     * @throws InvalidRequest if there is none; names those that there are
     */
    static TaskKind kind(JsonNode task) {
        String name = task.asText("");
        return TaskKind.named(name).orElseThrow(() -> new InvalidRequest("\"task\" must be one of "
                + Arrays.stream(TaskKind.values()).map(TaskKind::title).collect(Collectors.joining(", "))
                + (name.isEmpty() ? "; it is missing." : ", not '" + name + "'.")));
    }
}
