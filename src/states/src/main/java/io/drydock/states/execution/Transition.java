package io.drydock.states.execution;

import io.drydock.states.history.HistoryEvent;
import java.util.List;

/**
 * What an event made of an execution. Store {@code state} and {@code history} together, then do the effects.
 *
 * @param changed whether there is anything to store
 */
public record Transition(ExecutionState state, boolean changed, List<HistoryEvent> history, List<Effect> effects) {
    static Transition unchanged(ExecutionState state) {
        return new Transition(state, false, List.of(), List.of());
    }
}
