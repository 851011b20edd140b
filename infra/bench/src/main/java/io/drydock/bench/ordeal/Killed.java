package io.drydock.bench.ordeal;

import java.util.Map;

/**
 * What was found when the process was dead.
 *
 * @param effects what had been done to each node until then
 */
record Killed(int number, StoredSteps steps, Map<String, Map<Effect, Integer>> effects) {
    int of(String node, Effect effect) {
        return effects.getOrDefault(node, Map.of()).getOrDefault(effect, 0);
    }
}
