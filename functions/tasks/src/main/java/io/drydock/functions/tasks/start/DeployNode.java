package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a DeployNode. */
@Singleton
public class DeployNode {
    private final TaskStarter starter;

    DeployNode(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("deploy-node")
    public JsonNode deployNode(JsonNode request) {
        return starter.start(TaskKind.DEPLOY_NODE, request);
    }
}
