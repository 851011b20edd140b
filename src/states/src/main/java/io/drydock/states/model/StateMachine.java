package io.drydock.states.model;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A state machine that passed every check of {@link io.drydock.states.definition.DefinitionReader}.
 *
 * @param comment for readers
 * @param startAt the state that an execution enters first
 * @param timeout how long an execution may take before it ends as TIMED_OUT
 * @param states by name, in the order of the definition
 */
public record StateMachine(Optional<String> comment, String startAt, Optional<Duration> timeout, Map<String, State> states) {
    /** @throws IllegalArgumentException if there is no such state */
    public State state(String name) {
        State state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("the state machine has no state '" + name + "', only " + states.keySet());
        }
        return state;
    }
}
