package io.drydock.functions.tasks.machine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.tasks.record.TaskKind;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The definitions of state machines, as what runs them has them: the order of steps stands nowhere else. */
@Singleton
public class Definitions {
    private final StateMachines machines;
    private final ObjectMapper mapper;

    Definitions(StateMachines machines, ObjectMapper mapper) {
        this.machines = machines;
        this.mapper = mapper;
    }

    /**
     * That an execution runs; absent where the execution is not known.
     *
     * @throws EngineUnavailable if what runs it does not answer
     */
    public Optional<JsonNode> ofExecution(String executionArn) {
        return machines.definition(executionArn).map(this::read);
    }

    /**
     * That a state machine has now; absent where there is none of that ARN.
     *
     * @throws EngineUnavailable if what runs it does not answer
     */
    public Optional<JsonNode> find(String stateMachineArn) {
        return machines.definitionOf(stateMachineArn).map(this::read);
    }

    /**
     * That a state machine has now.
     *
     * @throws EngineUnavailable if what runs it does not answer, or has none of that ARN
     */
    public JsonNode get(String stateMachineArn) {
        return find(stateMachineArn).orElseThrow(() -> new EngineUnavailable("There is no state machine "
                + stateMachineArn + ": deploy it (statemachine/*.asl.json), or mend drydock.statemachines.arn."));
    }

    /**
     * The same of a task's state machine.
     *
     * @throws EngineUnavailable if what runs it does not answer, or has no such state machine
     */
    public JsonNode of(TaskKind kind) {
        return get(machines.stateMachineArn(kind));
    }

    /** A definition, from its text. */
    public JsonNode read(String definition) {
        try {
            return mapper.readTree(definition);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the definition of a state machine is no JSON", e);
        }
    }
}
