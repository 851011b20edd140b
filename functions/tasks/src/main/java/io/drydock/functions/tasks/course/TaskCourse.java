package io.drydock.functions.tasks.course;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.tasks.machine.Definitions;
import io.drydock.functions.tasks.machine.EngineUnavailable;
import io.drydock.functions.tasks.record.TaskRecord;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which a task comes to its steps, as its state machine says, and those that it starts:
 * {@code [{"name": "PrepareNode", "steps": [{"step": "check-not-in-use", "of": "node" or "site"}, …]}, …]}. A step that several of them begin
 * with stands where it comes first.
 */
@Singleton
public class TaskCourse {
    private final Definitions definitions;
    private final RecentExecutions<ArrayNode> known = new RecentExecutions<>();

    TaskCourse(Definitions definitions) {
        this.definitions = definitions;
    }

    /** The order of a task's latest run; absent where there is none, or the execution, or what runs it, does not tell any more. */
    public Optional<ArrayNode> of(TaskRecord task) {
        return task.latestRun().flatMap(run -> known.find(run.executionArn()).or(() -> asked(task, run.executionArn())));
    }

    private Optional<ArrayNode> asked(TaskRecord task, String executionArn) {
        try {
            Optional<ArrayNode> course = definitions.ofExecution(executionArn).map(definition -> course(task, definition));
            course.ifPresent(found -> known.remember(executionArn, found));
            return course;
        } catch (EngineUnavailable away) {
            return Optional.empty();
        }
    }

    private ArrayNode course(TaskRecord task, JsonNode definition) {
        ArrayNode phases = JsonNodeFactory.instance.arrayNode();
        add(phases, task.kind().title(), definition, task.goesOnInOthers(), new HashSet<>());
        return phases;
    }

    private void add(ArrayNode phases, String name, JsonNode definition, boolean nested, Set<String> seen) {
        ArrayNode steps = phases.addObject().put("name", name).putArray("steps");
        for (StepOrder.Entry entry : StepOrder.of(definition)) {
            switch (entry) {
                case StepOrder.Entry.Step(String step, boolean ofNodes) when seen.add(step) ->
                        steps.addObject().put("step", step).put("of", ofNodes ? "node" : "site");
                case StepOrder.Entry.Step _ -> {
                    // it stands where it came first
                }
                case StepOrder.Entry.Nested(String state, String arn) when nested ->
                        definitions.find(arn).ifPresent(other -> add(phases, state, other, true, seen));
                case StepOrder.Entry.Nested _ -> {
                    // left out by the task's request
                }
            }
        }
    }
}
