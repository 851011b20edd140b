package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.course.NodeCourse;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.step.Outcome;
import io.drydock.step.StepRecord;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The nodes of a task: {@code nodeCounts} by status, {@code nodeSteps} with the counts of each step, both over all nodes in scope;
 * {@code nodes}, a page of them in the order of their names, and {@code nextNode} where more follow; and for one
 * who watches, a {@link WatchReport}.
 */
@Singleton
class NodesReport {
    private static final String SELECT_NODES = "select-nodes";

    private final NodeCourse course;
    private final WatchReport watch;

    NodesReport(NodeCourse course, WatchReport watch) {
        this.course = course;
        this.watch = watch;
    }

    ObjectNode of(TaskRecord task, List<StepRecord> steps, NodeQuery query) {
        Map<String, List<StepRecord>> byNode = steps.stream().filter(step -> step.node().isPresent())
                .collect(Collectors.groupingBy(step -> step.node().orElseThrow()));
        List<String> scope = (task.kind().goesToNodes() ? scope(steps) : Optional.<List<String>>empty())
                .orElseGet(() -> List.copyOf(new TreeSet<>(byNode.keySet())));
        NodeJudgement judgement = new NodeJudgement(task, scope.isEmpty() ? Optional.empty() : course.of(task));
        List<NodeProgress> nodes = scope.stream().map(node -> judgement.of(node,
                byNode.getOrDefault(node, List.of()).stream().sorted(NodeProgress.AS_THEY_BEGAN).toList())).toList();
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.set("nodeCounts", counts(nodes.stream().map(node -> node.status().word()).toList()));
        report.set("nodeSteps", steps(nodes));
        tell(nodes.stream().filter(query::shows).limit(query.page().limit() + 1L).toList(), query.page().limit(), report);
        if (query.watched()) {
            report.setAll(watch.of(task, nodes));
        }
        return report;
    }

    /** The nodes that the task is for, as soon as it is known. */
    private static Optional<List<String>> scope(List<StepRecord> steps) {
        return steps.stream().filter(step -> step.node().isEmpty() && step.step().equals(SELECT_NODES)).findFirst()
                .flatMap(StepRecord::outcome).filter(outcome -> outcome.status().isSuccess()).map(Outcome::output).map(output -> {
                    List<String> names = new ArrayList<>();
                    output.path("nodes").forEach(name -> names.add(name.asText()));
                    return names;
                });
    }

    /** @param nodes one more than is told, if there are more */
    private static void tell(List<NodeProgress> nodes, int limit, ObjectNode report) {
        ArrayNode told = report.putArray("nodes");
        nodes.stream().limit(limit).forEach(node -> told.add(node.json()));
        if (nodes.size() > limit && limit > 0) {
            report.put("nextNode", nodes.get(limit - 1).node());
        }
    }

    private static ObjectNode steps(List<NodeProgress> nodes) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        nodes.stream().flatMap(node -> node.steps().stream())
                .forEach(step -> counts.computeIfAbsent(step.step(), _ -> new TreeMap<>()).merge(StepJson.status(step), 1, Integer::sum));
        ObjectNode steps = JsonNodeFactory.instance.objectNode();
        counts.forEach((step, statuses) -> statuses.forEach(steps.withObjectProperty(step)::put));
        return steps;
    }

    static JsonNode counts(List<String> words) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        words.stream().collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting())).forEach(counts::put);
        return counts;
    }
}
