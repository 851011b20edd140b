package io.drydock.functions.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a task's state machine says of the course of a node: the order of steps stands nowhere else. Nodes that a task brings up again have come
 * to their end where the last of the state machines is at its end that the task's own one starts for them.
 */
@Singleton
class NodeCourse {
    private static final int REMEMBERED = 64;

    private final StateMachines machines;
    private final ObjectMapper mapper;
    /** By the ARN of the execution, whose definition never changes. */
    private final Map<String, Optional<NodeWay>> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<NodeWay>> eldest) {
            return size() > REMEMBERED;
        }
    });

    NodeCourse(StateMachines machines, ObjectMapper mapper) {
        this.machines = machines;
        this.mapper = mapper;
    }

    /** The way of a task's nodes; absent where there is none, or the execution, or what runs it, does not tell any more. */
    Optional<NodeWay> of(TaskRecord task) {
        return task.latestRun().flatMap(run -> {
            Optional<NodeWay> way = known.get(run.executionArn());
            return way == null ? asked(task, run.executionArn()) : way;
        });
    }

    private Optional<NodeWay> asked(TaskRecord task, String executionArn) {
        try {
            Optional<NodeWay> way = machines.definition(executionArn).map(this::json)
                    .flatMap(definition -> task.goesOnInOthers() ? lastNested(definition) : NodeWay.of(definition));
            known.put(executionArn, way);
            return way;
        } catch (EngineUnavailable away) {
            return Optional.empty();
        }
    }

    /** The way through the last of the state machines that a definition starts. */
    private Optional<NodeWay> lastNested(JsonNode definition) {
        Optional<String> last = Optional.empty();
        for (JsonNode state : definition.path("States")) {
            if (state.path("Resource").asText().equals(StepOrder.NESTED)) {
                last = Optional.of(state.path("Arguments").path("StateMachineArn").asText());
            }
        }
        return last.flatMap(machines::definitionOf).map(this::json).flatMap(NodeWay::of);
    }

    /**
     * The definition of a task's state machine, as it is now.
     *
     * @throws EngineUnavailable if what runs it does not answer, or has none of that name
     */
    JsonNode definition(TaskKind kind) {
        return definition(machines.stateMachineArn(kind));
    }

    /** The same by the ARN. */
    JsonNode definition(String stateMachineArn) {
        return machines.definitionOf(stateMachineArn).map(this::json).orElseThrow(() -> new EngineUnavailable("There is no state machine "
                + stateMachineArn + ": deploy it (statemachine/*.asl.json), or mend drydock.statemachines.arn."));
    }

    private JsonNode json(String definition) {
        try {
            return mapper.readTree(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of a state machine is no JSON", e);
        }
    }
}
