package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.tasks.machine.ChildFailures;
import io.drydock.functions.tasks.machine.EngineUnavailable;
import io.drydock.functions.tasks.record.TaskRecord;
import io.drydock.functions.tasks.record.TaskRecord.Failure;
import io.drydock.functions.tasks.record.TaskRecord.Run;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives nodes that failed without a word in the store the reason that their executions ended with. */
@Singleton
class UnwrittenCauses {
    /** Where show-task tells of nodes. */
    private static final List<String> LISTS = List.of("nodes", "failures");

    private final ChildFailures failures;

    UnwrittenCauses(ChildFailures failures) {
        this.failures = failures;
    }

    /** @param report of the task, as show-task answers it: what it lacks is put in, as far as it can be had */
    void into(TaskRecord task, JsonNode report) {
        List<ObjectNode> mute = new ArrayList<>();
        for (String list : LISTS) {
            for (JsonNode node : report.path(list)) {
                if (isMute(node)) {
                    mute.add((ObjectNode) node);
                }
            }
        }
        Optional<Run> run = task.latestRun();
        if (mute.isEmpty() || run.isEmpty()) {
            return;
        }
        try {
            Map<String, Failure> known = failures.of(run.get().executionArn());
            mute.forEach(node -> Optional.ofNullable(known.get(node.path("node").asText()))
                    .ifPresent(why -> node.put("reason", why.errorType() + ": " + why.errorMessage())));
        } catch (EngineUnavailable unknown) {
            mute.forEach(node -> node.put("reason", (node.path("reason").asText() + " " + unknown.getMessage()).strip()));
        }
    }

    /** There is none before the task's end: until then a node without a failed step counts as one that goes on. */
    private static boolean isMute(JsonNode node) {
        return node.path("status").asText().equals(NodeStatus.FAILED.word()) && (node.path("reason").asText().isBlank() || !node.has("step"));
    }
}
