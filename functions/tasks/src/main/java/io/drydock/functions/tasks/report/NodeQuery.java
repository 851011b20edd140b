package io.drydock.functions.tasks.report;

import io.drydock.function.InvalidRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What show-task is asked to tell of a task's nodes.
 *
 * @param status only nodes of this status are told in full
 * @param watched whether what a {@link WatchReport} tells is asked for as well
 */
record NodeQuery(Optional<NodeStatus> status, NodePage page, boolean watched) {
    /**
     * @param status null where the request does not have it
     * @throws InvalidRequest if there is no such status
     */
    static NodeQuery of(String status, NodePage page, boolean watched) {
        return new NodeQuery(Optional.ofNullable(status).map(NodeQuery::status), page, watched);
    }

    private static NodeStatus status(String word) {
        return NodeStatus.of(word).orElseThrow(() -> new InvalidRequest("There is no status '" + word + "' of a node: there are "
                + Arrays.stream(NodeStatus.values()).map(NodeStatus::word).collect(Collectors.joining(", ")) + "."));
    }

    boolean shows(NodeProgress node) {
        return status.map(node.status()::equals).orElse(true) && page.after().map(earlier -> node.node().compareTo(earlier) > 0).orElse(true);
    }
}
