package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.ValidationResult;
import io.drydock.design.model.Site;
import io.drydock.step.StepRecord;
import java.util.List;
import java.util.function.Function;

/**
 * The task that is planned.
 *
 * @param taskId empty for a task that does not exist yet
 * @param input what its execution would be given
 * @param definition its state machine's
 * @param definitions those of the state machines that it starts, by their ARNs
 * @param records of its steps so far
 */
record PlannedTask(String taskId, JsonNode input, JsonNode definition, Function<String, JsonNode> definitions, String designId, Site site,
                   ValidationResult findings, List<StepRecord> records) {
}
