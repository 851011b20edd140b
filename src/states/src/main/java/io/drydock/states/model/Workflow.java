package io.drydock.states.model;

import java.util.Map;

/**
 * States that belong together: those of a state machine, of a branch of a Parallel state, or of a Map state's item processor.
 *
 * @param startAt the state that is entered first
 * @param states by name, in the order of the definition
 */
public record Workflow(String startAt, Map<String, State> states) {
}
