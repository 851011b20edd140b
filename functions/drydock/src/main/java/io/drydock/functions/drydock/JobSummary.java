package io.drydock.functions.drydock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.StringJoiner;

/** Tells what a task came to, when it has ended. */
final class JobSummary {
    private static final int NODES_SHOWN = 8;

    private final PrintStream out;

    JobSummary(PrintStream out) {
        this.out = out;
    }

    void tell(JsonNode task) {
        task.path("findings").forEach(this::tellFinding);
        if (task.has("valid")) {
            out.printf("%nThe design is %s: %d errors, %d warnings.%n", task.get("valid").asBoolean() ? "valid" : "not valid",
                    task.path("errors").asInt(), task.path("warnings").asInt());
        }
        if (!task.path("nodeCounts").isEmpty()) {
            out.printf("%n%s.%n", nodes(task.path("nodeCounts")));
        }
        if (task.has("error") && task.path("valid").asBoolean(true)) {
            out.printf("%n%s: %s%n", task.path("error").path("errorType").asText(), task.path("error").path("errorMessage").asText());
        }
    }

    private static String nodes(JsonNode counts) {
        StringJoiner words = new StringJoiner(", ");
        int all = 0;
        for (var count : counts.properties()) {
            all += count.getValue().asInt();
            words.add(count.getValue().asInt() + " " + count.getKey());
        }
        return all + (all == 1 ? " node: " : " nodes: ") + words;
    }

    private void tellFinding(JsonNode finding) {
        JsonNode document = finding.path("document");
        out.printf("%n  %-7s %s  %s:%s  %s/%s %s%n          %s%n          %s%n", finding.path("severity").asText(),
                finding.path("rule").asText(), document.path("file").asText("-"), document.path("line").asText("-"),
                document.path("kind").asText("-"), document.path("name").asText("-"), finding.path("path").asText(),
                finding.path("message").asText(), finding.path("remedy").asText());
        if (!finding.path("nodes").isEmpty()) {
            out.printf("          nodes: %s%n", names(finding.path("nodes")));
        }
    }

    private static String names(JsonNode names) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < Math.min(NODES_SHOWN, names.size()); i++) {
            text.add(names.get(i).asText());
        }
        return names.size() > NODES_SHOWN ? text + " and " + (names.size() - NODES_SHOWN) + " more" : text.toString();
    }
}
