package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a DestroyNode. */
@Singleton
public class DestroyNode {
    private final TaskStarter starter;

    DestroyNode(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}, also with {@code rebootstrap}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("destroy-node")
    public JsonNode destroyNode(JsonNode request) {
        return starter.start(TaskKind.DESTROY_NODE, request);
    }
}
