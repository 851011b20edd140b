package io.drydock.functions.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The order in which a task comes to its steps, as its state machine says, and those that it starts:
 * {@code [{"name": "PrepareNode", "steps": [{"step": "check-not-in-use", "of": "node" or "site"}, …]}, …]}. A step that several of them begin
 * with stands where it comes first.
 */
@Singleton
class TaskCourse {
    private static final int REMEMBERED = 64;

    private final StateMachines machines;
    private final ObjectMapper mapper;
    /** By the ARN of the execution, whose definition never changes. */
    private final Map<String, ArrayNode> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ArrayNode> eldest) {
            return size() > REMEMBERED;
        }
    });

    TaskCourse(StateMachines machines, ObjectMapper mapper) {
        this.machines = machines;
        this.mapper = mapper;
    }

    /** Absent where the execution, or what runs it, does not tell any more. */
    Optional<ArrayNode> of(TaskRecord task) {
        return task.latestRun().flatMap(run -> {
            ArrayNode course = known.get(run.executionArn());
            return course == null ? asked(task, run.executionArn()) : Optional.of(course);
        });
    }

    private Optional<ArrayNode> asked(TaskRecord task, String executionArn) {
        try {
            Optional<ArrayNode> course = machines.definition(executionArn).map(definition -> course(task, json(definition)));
            course.ifPresent(found -> known.put(executionArn, found));
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
                        machines.definitionOf(arn).ifPresent(other -> add(phases, state, json(other), true, seen));
                case StepOrder.Entry.Nested _ -> {
                    // left out by the task's request
                }
            }
        }
    }

    private JsonNode json(String definition) {
        try {
            return mapper.readTree(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of a state machine is no JSON", e);
        }
    }
}
