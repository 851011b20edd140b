package io.drydock.functions.tasks;

import io.drydock.function.InvalidRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Which of a task's nodes are told in full.
 *
 * @param limit at most so many
 * @param after only nodes behind this one, by name
 * @param watched whether what a {@link WatchReport} tells is asked for as well
 */
record NodePage(Optional<NodeStatus> status, int limit, Optional<String> after, boolean watched) {
    static final int DEFAULT_LIMIT = 100;
    private static final int HIGHEST_LIMIT = 1000;

    /** @throws InvalidRequest if there is no such status, or the limit is none */
    static NodePage of(String status, int limit, String after, boolean watched) {
        if (limit < 0 || limit > HIGHEST_LIMIT) {
            throw new InvalidRequest("\"nodeLimit\" must be 0 to " + HIGHEST_LIMIT + ", not " + limit + ".");
        }
        return new NodePage(Optional.ofNullable(status).map(NodePage::status), limit, Optional.ofNullable(after), watched);
    }

    private static NodeStatus status(String word) {
        return NodeStatus.of(word).orElseThrow(() -> new InvalidRequest("There is no status '" + word + "' of a node: there are "
                + Arrays.stream(NodeStatus.values()).map(NodeStatus::word).collect(Collectors.joining(", ")) + "."));
    }

    boolean shows(NodeProgress node) {
        return status.map(node.status()::equals).orElse(true) && after.map(earlier -> node.node().compareTo(earlier) > 0).orElse(true);
    }
}
