package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskStatus;
import io.drydock.step.Outcome;
import io.drydock.step.Outcomes;
import io.drydock.step.StepRecord;
import io.drydock.step.design.StoredDesigns;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * A task as show-task tells it: the task's record, with what the request said beside the design in {@code scope}; {@code counts} of its steps
 * by status; the steps of the site in {@code site.steps} in the order in which they began; its nodes ({@link NodesReport}); and, as soon as the
 * rules were evaluated, {@code {"valid", "errors", "warnings", "findings"}}; {@code reason} where it succeeded because there was nothing to do.
 */
@Singleton
class TaskReport {
    private static final String NOTHING_SELECTED = "The request selects no node of the design: nothing was done.";

    private final Outcomes outcomes;
    private final StoredDesigns designs;
    private final NodesReport nodes;
    private final ObjectMapper mapper;

    TaskReport(Outcomes outcomes, StoredDesigns designs, NodesReport nodes, ObjectMapper mapper) {
        this.outcomes = outcomes;
        this.designs = designs;
        this.nodes = nodes;
        this.mapper = mapper;
    }

    ObjectNode of(TaskRecord task, NodeQuery query) {
        List<StepRecord> steps = outcomes.of(task.taskId());
        ObjectNode report = task.json();
        task.scope().fieldNames().forEachRemaining(report::remove);
        report.set("scope", task.scope());
        report.set("counts", NodesReport.counts(steps.stream().map(StepJson::status).toList()));
        report.putObject("site").set("steps", steps(steps.stream().filter(step -> step.node().isEmpty()).toList()));
        report.setAll(nodes.of(task, steps, query));
        verdict(steps).ifPresent(report::setAll);
        if (task.status() == TaskStatus.SUCCEEDED && selectsNothing(task, steps)) {
            report.put("reason", NOTHING_SELECTED);
        }
        return report;
    }

    /** Without a request for nodes, a task of the site is for the whole site, be there nodes or not. */
    private static boolean selectsNothing(TaskRecord task, List<StepRecord> steps) {
        return (task.kind().goesToNodes() || task.scope().has("nodes") || task.scope().has("node_filter"))
                && steps.stream().filter(step -> step.node().isEmpty() && step.step().equals("select-nodes")).findFirst().flatMap(StepRecord::outcome)
                .filter(outcome -> outcome.status().isSuccess() && outcome.output().path("count").asInt() == 0).isPresent();
    }

    private static ArrayNode steps(List<StepRecord> steps) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        steps.stream().sorted(NodeProgress.AS_THEY_BEGAN).forEach(step -> list.add(StepJson.of(step)));
        return list;
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
