package io.drydock.functions.tasks.course;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was made of the definitions of executions, for those that were remembered last. An execution's definition never changes, so nothing of
 * this grows old.
 *
 * @param <V> what is made of a definition
 */
final class RecentExecutions<V> {
    private static final int REMEMBERED = 64;

    private final Map<String, V> known = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > REMEMBERED;
        }
    });

    /** What was made of the definition of an execution; absent where that is not known, or not any more. */
    Optional<V> find(String executionArn) {
        return Optional.ofNullable(known.get(executionArn));
    }

    /** Makes room by forgetting what was remembered first. */
    void remember(String executionArn, V made) {
        known.put(executionArn, made);
    }
}
