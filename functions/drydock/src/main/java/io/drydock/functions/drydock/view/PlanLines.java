package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What plan-task says: the site's steps, how many nodes would do each step, and in full the nodes of a small scope, and those that would fail. */
public final class PlanLines {
    private static final int IN_FULL = 3;
    private static final String TABLE = "  %-28s %6s %6s %6s";
    private static final String STEP = "  %-28s %-5s %s";

    private PlanLines() {
    }

    /** The first page: totals, the site, and its nodes. */
    public static List<String> of(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        plan.path("site").forEach(step -> lines.add(step(step)));
        if (!plan.path("steps").isEmpty()) {
            lines.addAll(List.of("", TABLE.formatted("nodes that", "run", "skip", "fail")));
            plan.path("steps").properties().forEach(step -> lines.add(TABLE.formatted(step.getKey(), number(step.getValue(), "run"),
                    number(step.getValue(), "skip"), number(step.getValue(), "fail")).stripTrailing()));
        }
        boolean all = plan.path("nodes").size() <= IN_FULL && !plan.has("nextNode");
        plan.path("nodes").forEach(node -> lines.addAll(node(node, all)));
        return lines;
    }

    /** Of a later page: the nodes that would fail. */
    public static List<String> more(JsonNode plan) {
        List<String> lines = new ArrayList<>();
        plan.path("nodes").forEach(node -> lines.addAll(node(node, false)));
        return lines;
    }

    /** Whether anything would fail. */
    public static boolean fails(JsonNode plan) {
        for (JsonNode step : plan.path("site")) {
            if (step.path("verdict").asText().equals("fail")) {
                return true;
            }
        }
        for (JsonNode step : plan.path("steps")) {
            if (step.path("fail").asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> node(JsonNode node, boolean all) {
        List<String> lines = new ArrayList<>();
        for (JsonNode step : node.path("steps")) {
            if (all || step.path("verdict").asText().equals("fail")) {
                lines.add(step(step));
            }
        }
        if (!lines.isEmpty()) {
            lines.addAll(0, List.of("", node.path("node").asText()));
        }
        return lines;
    }

    private static String step(JsonNode step) {
        return STEP.formatted(step.path("step").asText(), step.path("verdict").asText(), Words.plain(step.path("reason").asText())).stripTrailing();
    }

    private static String number(JsonNode counts, String verdict) {
        return counts.path(verdict).asInt() == 0 ? "" : counts.path(verdict).asText();
    }
}
