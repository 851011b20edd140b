package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a PrepareNode. */
@Singleton
public class PrepareNode {
    private final TaskStarter starter;

    PrepareNode(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("prepare-node")
    public JsonNode prepareNode(JsonNode request) {
        return starter.start(TaskKind.PREPARE_NODE, request);
    }
}
