package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a PrepareSite. */
@Singleton
public class PrepareSite {
    private final TaskStarter starter;

    PrepareSite(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("prepare-site")
    public JsonNode prepareSite(JsonNode request) {
        return starter.start(TaskKind.PREPARE_SITE, request);
    }
}
