package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a VerifySite. */
@Singleton
public class VerifySite {
    private final TaskStarter starter;

    VerifySite(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("verify-site")
    public JsonNode verifySite(JsonNode request) {
        return starter.start(TaskKind.VERIFY_SITE, request);
    }
}
