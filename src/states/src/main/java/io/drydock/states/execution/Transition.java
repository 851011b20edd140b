package io.drydock.states.execution;

import io.drydock.states.history.HistoryEvent;
import java.util.List;

/**
 * What an event made of an execution. Store {@code change}, {@code history} and {@code mapRuns} together, then do the effects.
 *
 * @param changed whether anything happened at all; if not, there is nothing to store
 * @param mapRuns the map runs that began or ended
 */
public record Transition(boolean changed, Change change, List<HistoryEvent> history, List<MapRun> mapRuns, List<Effect> effects) {
}
