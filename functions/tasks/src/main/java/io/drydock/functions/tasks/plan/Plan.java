package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.plan.Foreseen.Verdict;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a task would do: the steps of the site, and of each node, in the order of its state machines. */
final class Plan {
    private static final Map<Verdict, Integer> NONE = Map.of(Verdict.RUN, 0, Verdict.SKIP, 0, Verdict.FAIL, 0);

    private final Map<String, Foreseen> site = new LinkedHashMap<>();
    private final Map<String, Map<String, Foreseen>> nodes = new TreeMap<>();

    /** State machines that a task starts begin with the same steps as the task: each of them counts once. */
    void add(Optional<String> node, String step, Foreseen foreseen) {
        node.map(name -> nodes.computeIfAbsent(name, _ -> new LinkedHashMap<>())).orElse(site).putIfAbsent(step, foreseen);
    }

    /** Has those of a node's steps that were foreseen stand in this order, where the first of them stands. */
    void arrange(String node, List<String> order) {
        Map<String, Foreseen> steps = nodes.computeIfAbsent(node, _ -> new LinkedHashMap<>());
        Map<String, Foreseen> arranged = new LinkedHashMap<>();
        steps.forEach((step, foreseen) -> {
            if (order.contains(step)) {
                order.stream().filter(steps::containsKey).forEach(named -> arranged.putIfAbsent(named, steps.get(named)));
            } else {
                arranged.put(step, foreseen);
            }
        });
        nodes.put(node, arranged);
    }

    /** What was foreseen of a step before. */
    Optional<Foreseen> of(Optional<String> node, String step) {
        return Optional.ofNullable(node.map(name -> nodes.getOrDefault(name, Map.of())).orElse(site).get(step));
    }

    /**
     * {@code {"steps": {step: {"run", "skip", "fail"}}, "site": [{"step", "verdict", "reason"}], "nodes": [{"node", "steps": [the same]}],
     * "nextNode"?}}; the counts are over all nodes.
     *
     * @param limit at most so many nodes
     * @param after only nodes behind this one, by name
     */
    ObjectNode toJson(int limit, Optional<String> after) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = json.putObject("steps");
        counts().forEach((step, byVerdict) -> {
            ObjectNode count = counts.putObject(step);
            byVerdict.forEach((verdict, number) -> count.put(verdict.word(), number));
        });
        json.set("site", steps(site));
        ArrayNode list = json.putArray("nodes");
        String last = "";
        for (Map.Entry<String, Map<String, Foreseen>> node : nodes.entrySet()) {
            if (after.filter(earlier -> node.getKey().compareTo(earlier) <= 0).isPresent()) {
                continue;
            }
            if (list.size() == limit) {
                return limit == 0 ? json : json.put("nextNode", last);
            }
            list.addObject().put("node", node.getKey()).set("steps", steps(node.getValue()));
            last = node.getKey();
        }
        return json;
    }

    private Map<String, Map<Verdict, Integer>> counts() {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        count(site, counts);
        nodes.values().forEach(steps -> count(steps, counts));
        return counts;
    }

    private static void count(Map<String, Foreseen> steps, Map<String, Map<Verdict, Integer>> counts) {
        steps.forEach((step, foreseen) -> {
            Map<Verdict, Integer> count = counts.computeIfAbsent(step, _ -> new EnumMap<>(NONE));
            count.merge(foreseen.verdict(), 1, Integer::sum);
        });
    }

    private static ArrayNode steps(Map<String, Foreseen> steps) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        steps.forEach((step, foreseen) -> list.addObject().put("step", step).put("verdict", foreseen.verdict().word())
                .put("reason", foreseen.reason()));
        return list;
    }
}
