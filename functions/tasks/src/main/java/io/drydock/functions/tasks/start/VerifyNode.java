package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a VerifyNode. */
@Singleton
public class VerifyNode {
    private final TaskStarter starter;

    VerifyNode(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("verify-node")
    public JsonNode verifyNode(JsonNode request) {
        return starter.start(TaskKind.VERIFY_NODE, request);
    }
}
