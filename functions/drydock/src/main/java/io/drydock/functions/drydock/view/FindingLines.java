package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** What the rules say of a design. */
final class FindingLines {
    private static final int NODES_SHOWN = 8;

    private FindingLines() {
    }

    static List<String> of(JsonNode task) {
        List<String> lines = new ArrayList<>();
        task.path("findings").forEach(finding -> lines.addAll(finding(finding)));
        if (task.has("valid")) {
            lines.addAll(List.of("", "The design is %s: %d errors, %d warnings.".formatted(task.get("valid").asBoolean() ? "valid" : "not valid",
                    task.path("errors").asInt(), task.path("warnings").asInt())));
        }
        return lines;
    }

    private static List<String> finding(JsonNode finding) {
        JsonNode document = finding.path("document");
        List<String> lines = new ArrayList<>(List.of("", "  %-7s %s  %s:%s  %s/%s %s".formatted(finding.path("severity").asText(),
                finding.path("rule").asText(), document.path("file").asText("-"), document.path("line").asText("-"),
                document.path("kind").asText("-"), document.path("name").asText("-"), finding.path("path").asText()),
                "          " + finding.path("message").asText(), "          " + finding.path("remedy").asText()));
        if (!finding.path("nodes").isEmpty()) {
            lines.add("          nodes: " + names(finding.path("nodes")));
        }
        return lines;
    }

    private static String names(JsonNode names) {
        StringJoiner text = new StringJoiner(", ");
        for (int i = 0; i < Math.min(NODES_SHOWN, names.size()); i++) {
            text.add(names.get(i).asText());
        }
        return names.size() > NODES_SHOWN ? text + " and " + (names.size() - NODES_SHOWN) + " more" : text.toString();
    }
}
