package io.drydock.bench.ordeal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Why nodes, steps of the site and tasks failed: each failure has to say something, and to name the system that it is about. */
final class Causes {
    private static final int PAGE = 1000;
    private static final Map<String, Pattern> SYSTEMS = new TreeMap<>(Map.of("BMC", Pattern.compile("the BMC of \\S+ at|BMCs?\\b"),
            "MAAS", Pattern.compile("MAAS at http"), "switch", Pattern.compile("switch \\S+"),
            "Promenade", Pattern.compile("Promenade at|Keystone at"), "store", Pattern.compile("DynamoDB|the store")));

    private final Map<String, Integer> bySystem = new TreeMap<>();
    private final Map<String, String> examples = new TreeMap<>();
    private final List<String> without = new ArrayList<>();

    /** Takes up all failures of a task that has ended, not succeeded; answers how many nodes failed. */
    int of(JsonNode task, Victim drydock) throws InterruptedException {
        String taskId = task.path("taskId").asText();
        ObjectNode request = JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("nodeStatus", "failed").put("nodeLimit", PAGE);
        JsonNode nodes = drydock.call("show-task", request).path("nodes");
        nodes.forEach(node -> cause(node.path("step").asText(), node.path("node").asText() + " in " + taskId, node.path("reason").asText()));
        int ofSite = 0;
        for (JsonNode step : task.path("site").path("steps")) {
            if (step.path("status").asText().equals("failed")) {
                cause(step.path("step").asText(), "the site in " + taskId, step.path("reason").asText());
                ofSite++;
            }
        }
        if (nodes.isEmpty() && ofSite == 0) {
            cause(task.path("error").path("errorType").asText(), "the task " + taskId, task.path("error").path("errorMessage").asText());
        }
        return nodes.size();
    }

    private void cause(String step, String of, String reason) {
        Optional<String> system = SYSTEMS.entrySet().stream().filter(one -> one.getValue().matcher(reason).find()).map(Map.Entry::getKey).findFirst();
        if (reason.isBlank() || system.isEmpty()) {
            without.add(step + " of " + of + ": '" + reason + "'");
        }
        String kind = step + ", " + system.orElse("no system");
        bySystem.merge(kind, 1, Integer::sum);
        examples.putIfAbsent(kind, reason);
    }

    /** Failures that say nothing, or name no system. */
    List<String> without() {
        return List.copyOf(without);
    }

    int count() {
        return bySystem.values().stream().mapToInt(Integer::intValue).sum();
    }

    void print() {
        bySystem.forEach((kind, count) -> System.out.printf("  %4d x %s, such as: %s%n", count, kind, examples.get(kind)));
    }
}
