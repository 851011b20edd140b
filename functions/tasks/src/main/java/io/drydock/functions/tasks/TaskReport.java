package io.drydock.functions.tasks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A task as show-task tells it: the task's record; {@code counts} of its steps by status; the steps of the site in {@code site.steps}
 * and of each node in {@code nodes[].steps}, in the order in which they began; and, as soon as the rules were evaluated,
 * {@code {"valid", "errors", "warnings", "findings"}}.
 */
@Singleton
class TaskReport {
    private static final Comparator<StepRecord> AS_THEY_BEGAN =
            Comparator.comparing(StepRecord::startedAt).thenComparing(StepRecord::step);

    private final Outcomes outcomes;
    private final StoredDesigns designs;
    private final ObjectMapper mapper;

    TaskReport(Outcomes outcomes, StoredDesigns designs, ObjectMapper mapper) {
        this.outcomes = outcomes;
        this.designs = designs;
        this.mapper = mapper;
    }

    ObjectNode of(TaskRecord task) {
        List<StepRecord> steps = outcomes.of(task.taskId());
        ObjectNode report = task.json();
        report.set("counts", counts(steps));
        report.putObject("site").set("steps", steps(steps.stream().filter(step -> step.node().isEmpty()).toList()));
        report.set("nodes", nodes(steps));
        verdict(steps).ifPresent(report::setAll);
        return report;
    }

    private static ObjectNode counts(List<StepRecord> steps) {
        ObjectNode counts = JsonNodeFactory.instance.objectNode();
        Map<String, Long> byStatus = steps.stream().collect(Collectors.groupingBy(StepJson::status, TreeMap::new, Collectors.counting()));
        byStatus.forEach(counts::put);
        return counts;
    }

    private static ArrayNode steps(List<StepRecord> steps) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        steps.stream().sorted(AS_THEY_BEGAN).forEach(step -> list.add(StepJson.of(step)));
        return list;
    }

    private static ArrayNode nodes(List<StepRecord> steps) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        Map<String, List<StepRecord>> byNode = steps.stream().filter(step -> step.node().isPresent())
                .collect(Collectors.groupingBy(step -> step.node().orElseThrow(), TreeMap::new, Collectors.toList()));
        byNode.forEach((node, own) -> nodes.addObject().put("node", node).set("steps", steps(own)));
        return nodes;
    }

    /** What the rules said of the design, where they have been evaluated for the task. */
    private Optional<ObjectNode> verdict(List<StepRecord> steps) {
        return steps.stream().filter(step -> step.node().isEmpty() && step.step().equals("evaluate-rules")).findFirst()
                .flatMap(StepRecord::outcome).filter(outcome -> outcome.status().isSuccess()).map(Outcome::output).map(output -> {
                    String designId = output.path("designId").asText();
                    ObjectNode verdict = JsonNodeFactory.instance.objectNode().put("designId", designId);
                    designs.findings(designId, output.path("rules").asText()).map(this::json).ifPresent(verdict::setAll);
                    return verdict;
                });
    }

    private ObjectNode json(byte[] bytes) {
        try {
            return (ObjectNode) mapper.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("the stored findings can't be read", e);
        }
    }
}
