package io.drydock.step;

import io.drydock.store.Item;
import io.drydock.store.Key;
import java.util.Optional;

/** Where records of steps stand: a partition a task, in it {@code outcome#<node or @site>#<step>}. */
final class StepKey {
    private static final String PREFIX = "outcome#";

    private StepKey() {
    }

    static Key of(StepRequest request, String step) {
        return of(request.taskId(), request.node(), step);
    }

    static Key of(String taskId, Optional<String> node, String step) {
        if (step.isBlank() || step.indexOf('#') >= 0) {
            throw new IllegalArgumentException("'" + step + "' is no name of a step");
        }
        return new Key(partition(taskId), prefix(node) + step);
    }

    static String partition(String taskId) {
        return "task#" + taskId;
    }

    /** Of all records of a task. */
    static String prefix() {
        return PREFIX;
    }

    /** Of the records of one node, or of the site. */
    static String prefix(Optional<String> node) {
        return PREFIX + node.orElse(StepRequest.SITE) + "#";
    }

    static StepRecord record(Item item) {
        return StepRecord.fromJson(Json.parse(item.body(), "the record at " + item.key()));
    }
}
