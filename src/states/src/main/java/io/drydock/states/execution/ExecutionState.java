package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.states.model.StateMachine;
import java.util.Map;
import java.util.Optional;

/**
 * All that has to be kept of an execution to go on with it, in this process or another one.
 *
 * @param variables what states assigned, by name
 * @param lastEventId the last event of its history; 0 before it is started
 */
public record ExecutionState(ExecutionIdentity identity, Map<String, JsonNode> variables, Activity activity, long lastEventId) {
    public ExecutionState {
        variables = Map.copyOf(variables);
    }

    /** An execution that awaits {@link ExecutionEvent.Started}. */
    public static ExecutionState create(ExecutionIdentity identity, StateMachine machine) {
        return new ExecutionState(identity, Map.of(), new Activity.Entering(machine.startAt(), identity.input()), 0);
    }

    /** How it ended, once it has. */
    public Optional<ExecutionResult> result() {
        return activity instanceof Activity.Ended ended ? Optional.of(ended.result()) : Optional.empty();
    }

    /** The value of "status" in the AWS Step Functions API. */
    public String status() {
        return result().map(ExecutionResult::status).orElse("RUNNING");
    }
}
