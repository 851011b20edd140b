package io.drydock.functions.tasks;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was made of the definitions of the executions that were asked for last: an execution's definition never changes. */
final class RecentExecutions<V> {
    private static final int REMEMBERED = 64;

    private final Map<String, V> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    });

    Optional<V> find(String executionArn) {
        return Optional.ofNullable(known.get(executionArn));
    }

    void remember(String executionArn, V made) {
        known.put(executionArn, made);
    }
}
