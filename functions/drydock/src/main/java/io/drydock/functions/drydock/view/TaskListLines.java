package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What list-tasks answers, a line for each task. */
public final class TaskListLines {
    private TaskListLines() {
    }

    /** The newest first. */
    public static List<String> of(JsonNode answer) {
        List<String> lines = new ArrayList<>();
        answer.path("tasks").forEach(task -> lines.add("%-28s %-15s %-14s %-20s %s".formatted(task.path("taskId").asText(),
                task.path("task").asText(), task.path("status").asText(), task.path("createdAt").asText().replaceFirst("\\.\\d+Z$", "Z"),
                task.path("designRef").asText())));
        if (answer.path("tasks").isEmpty()) {
            lines.add("There is no task yet.");
        }
        if (answer.has("next")) {
            lines.add("There are more: curl -s '…/list-tasks?after=" + answer.path("next").asText() + "'");
        }
        return lines;
    }
}
