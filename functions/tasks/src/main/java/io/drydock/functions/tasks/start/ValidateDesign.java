package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.tasks.record.TaskKind;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Starts a ValidateDesign. */
@Singleton
public class ValidateDesign {
    private final TaskStarter starter;

    ValidateDesign(TaskStarter starter) {
        this.starter = starter;
    }

    /** Takes a {@link TaskRequest}; answers {@code {"taskId", "task", "status", "executionArn"}}. */
    @Funq("validate-design")
    public JsonNode validateDesign(JsonNode request) {
        return starter.start(TaskKind.VALIDATE_DESIGN, request);
    }
}
