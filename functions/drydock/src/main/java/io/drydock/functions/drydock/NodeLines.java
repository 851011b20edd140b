package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Tells the progress of a task over nodes: for each step how many nodes are done with it, and at once every node that failed, got no
 * answer, or waits for a person.
 */
final class NodeLines {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);
    private static final int SHOWN = 200;
    private static final List<String> NOTEWORTHY = List.of("failed", "waiting", "in-progress");

    /** Asks for a page of the task's nodes of one status, behind a node. */
    @FunctionalInterface
    interface Pages {
        /** @param after empty for the first page */
        JsonNode page(String status, String after) throws IOException, InterruptedException;
    }

    private final PrintStream out;
    private final Pages pages;
    private final Set<String> told = new HashSet<>();
    private boolean tooMany;
    private String counts = "";
    private long countsToldAt = System.nanoTime() - BETWEEN_COUNTS.toNanos();

    NodeLines(PrintStream out, Pages pages) {
        this.out = out;
        this.pages = pages;
    }

    /** @param ended then the last counts are told, however short a while ago others were */
    void tell(JsonNode task, boolean ended) throws IOException, InterruptedException {
        for (String status : NOTEWORTHY) {
            if (task.path("nodeCounts").has(status)) {
                tellNodes(status);
            }
        }
        String now = counts(task.path("nodeSteps"), ended);
        if (!now.equals(counts) && (ended || System.nanoTime() - countsToldAt >= BETWEEN_COUNTS.toNanos())) {
            out.println(now);
            counts = now;
            countsToldAt = System.nanoTime();
        }
    }

    private void tellNodes(String status) throws IOException, InterruptedException {
        String after = "";
        do {
            JsonNode page = pages.page(status, after);
            page.path("nodes").forEach(this::tellNode);
            after = page.path("nextNode").asText("");
        } while (!after.isEmpty());
    }

    private void tellNode(JsonNode node) {
        String line = "  %-16s %-11s %s".formatted(node.path("node").asText(), node.path("status").asText(), node.path("step").asText());
        if (told.add(line) && told.size() <= SHOWN) {
            out.printf("%s: %s%n", line, node.path("reason").asText());
        } else if (told.size() == SHOWN + 1 && !tooMany) {
            tooMany = true;
            out.println("  There are more; show-task tells of all of them (nodeStatus=failed).");
        }
    }

    private static String counts(JsonNode steps, boolean ended) {
        StringBuilder lines = new StringBuilder();
        for (var step : steps.properties()) {
            JsonNode by = step.getValue();
            StringJoiner words = new StringJoiner(", ");
            words.add(by.path("succeeded").asInt() + by.path("skipped").asInt() + " done");
            for (String status : List.of("failed", "running", "in-progress", "waiting")) {
                if (by.has(status)) {
                    words.add(by.get(status).asInt() + " " + (ended && status.equals("waiting") ? "without an answer" : status));
                }
            }
            lines.append(lines.isEmpty() ? "" : System.lineSeparator()).append("  %-16s %s".formatted(step.getKey(), words));
        }
        return lines.toString();
    }
}
