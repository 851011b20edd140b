package io.drydock.step;

import io.drydock.store.Item;
import io.drydock.store.Key;
import java.util.Optional;

/** Where records of steps, and what is said of them, stand: a partition a task, in it {@code outcome#<node or @site>#<step>}. */
final class StepKey {
    private static final String PREFIX = "outcome#";
    private static final String CONFIRMATION = "confirmation#";

    private StepKey() {
    }

    static Key of(StepRequest request, String step) {
        return of(request.taskId(), request.node(), step);
    }

    static Key of(String taskId, Optional<String> node, String step) {
        checkStep(step);
        return new Key(partition(taskId), prefix(node) + step);
    }

    /** Where it stands what a person said of the step: {@code confirmation#<node or @site>#<step>}. */
    static Key confirmation(String taskId, Optional<String> node, String step) {
        checkStep(step);
        return new Key(partition(taskId), CONFIRMATION + node.orElse(StepRequest.SITE) + "#" + step);
    }

    private static void checkStep(String step) {
        if (step.isBlank() || step.indexOf('#') >= 0) {
            throw new IllegalArgumentException("'" + step + "' is no name of a step");
        }
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
