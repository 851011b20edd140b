package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.StepRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One node in a task.
 *
 * @param steps those that have begun, in the order in which they did
 * @param told the step that the status comes from, where it is one
 */
record NodeProgress(String node, NodeStatus status, List<StepRecord> steps, Optional<StepRecord> told) {
    static final Comparator<StepRecord> AS_THEY_BEGAN = Comparator.comparing(StepRecord::startedAt).thenComparing(StepRecord::step);

    private static final String NO_OUTCOME = "None of its steps left a word of it; the execution's history tells more.";

    /** {@code {"node", "status", "step"?, "reason"?, "steps"}}: which step the status comes from, and what it said. */
    ObjectNode json() {
        ObjectNode json = summary();
        ArrayNode list = json.putArray("steps");
        steps.forEach(step -> list.add(StepJson.of(step)));
        return json;
    }

    /** The same without the steps. */
    ObjectNode summary() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("node", node).put("status", status.word());
        told.ifPresent(step -> json.put("step", step.step()).put("reason", step.reason()));
        if (told.isEmpty() && status == NodeStatus.FAILED) {
            json.put("reason", NO_OUTCOME);
        }
        return json;
    }
}
