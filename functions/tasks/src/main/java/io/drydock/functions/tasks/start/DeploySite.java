package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a DeploySite. */
@Singleton
public class DeploySite {
    private final TaskStarter starter;

    DeploySite(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("deploy-site")
    public JsonNode deploySite(JsonNode request) {
        return starter.start(TaskKind.DEPLOY_SITE, request);
    }
}
