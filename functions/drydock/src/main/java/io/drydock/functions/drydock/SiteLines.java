package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;

/** Tells the progress of a task's steps for the site: a line each time that one of them has something new to say. */
final class SiteLines {
    private final PrintStream out;
    private final Set<String> told = new HashSet<>();

    SiteLines(PrintStream out) {
        this.out = out;
    }

    void tell(JsonNode task) {
        task.path("site").path("steps").forEach(step -> tell(step.path("step").asText(), step.path("status").asText(), step.path("reason").asText()));
    }

    private void tell(String step, String status, String reason) {
        String line = "  %-16s %-11s %s".formatted(step, status, reason);
        if (told.add(line)) {
            out.println(line.stripTrailing());
        }
    }
}
