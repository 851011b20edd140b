package io.drydock.functions.cluster.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.StepFailed;
import io.drydock.step.bootaction.BootActionState;
import io.drydock.step.bootaction.BootActionState.Status;
import io.drydock.step.bootaction.NodeBootActions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a node has said of the boot actions whose end is waited for. */
final class BootReports {
    private final String node;
    private final List<BootActionState> awaited;

    private BootReports(String node, List<BootActionState> awaited) {
        this.node = node;
        this.awaited = awaited;
    }

    /**
     * @param known what the node is to do, if anything
     * @param taskId of the task that asks: a node that it did not deploy reports nothing to it
     */
    static BootReports of(String node, Optional<NodeBootActions> known, String taskId) {
        return new BootReports(node, known.filter(actions -> actions.taskId().equals(taskId) && actions.handedAt().isPresent())
                .map(actions -> actions.actions().stream().filter(BootActionState::signaling).toList()).orElse(List.of()));
    }

    /** Whether nothing is waited for. */
    boolean none() {
        return awaited.isEmpty();
    }

    /** @throws StepFailed if the node has reported a failure, with all that it said of each */
    void requireNoFailure() {
        List<BootActionState> failed = awaited.stream().filter(action -> action.status() == Status.FAILURE).toList();
        if (!failed.isEmpty()) {
            throw new StepFailed(failed.size() + " of " + awaited.size() + " boot actions failed on node " + node + ": "
                    + failed.stream().map(BootReports::told).collect(Collectors.joining("; "))
                    + ". The node's journal tells more (journalctl -u drydock-boot-actions). A boot action is done once a deployment: mend it in the"
                    + " design, or on the node, then deploy the node again (destroy-node).");
        }
    }

    /** The names of those that the node has not reported yet; empty where it has reported all. */
    Optional<String> missing() {
        List<String> missing = awaited.stream().filter(action -> !action.status().isFinal()).map(BootActionState::name).toList();
        return missing.isEmpty() ? Optional.empty() : Optional.of(missing.size() + " of " + awaited.size() + " boot actions are not reported by node "
                + node + " yet: " + String.join(", ", missing) + ".");
    }

    /** Each one's status by its name. */
    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        awaited.forEach(action -> json.put(action.name(), action.status().word()));
        return json;
    }

    private static String told(BootActionState action) {
        String details = action.details().stream().map(BootReports::message).collect(Collectors.joining(" / "));
        return "'" + action.name() + "'" + (details.isEmpty() ? ", without a word why" : " (" + details + ")");
    }

    private static String message(JsonNode detail) {
        return detail.path("message").asText(detail.toString()).strip();
    }
}
