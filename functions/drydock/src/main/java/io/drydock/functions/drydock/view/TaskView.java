package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a task stands, as show-task tells it to one who watches.
 *
 * @param task what it is called, such as DeploySite
 * @param begunAt when its latest run began
 * @param endedAt absent while it runs
 * @param nodeCounts nodes in scope by status, as soon as they are known
 * @param phases the state machines that the task goes through, in their order; one where that is not known
 * @param failures nodes that failed, at most 200
 * @param waits nodes that wait for a person, or for something that does not answer, some of them
 */
public record TaskView(String taskId, String task, String status, Optional<Instant> begunAt, Optional<Instant> endedAt,
        Map<String, Integer> nodeCounts, List<Phase> phases, List<NodeNote> failures, List<NodeNote> waits) {
    private static final Set<String> ENDED = Set.of("succeeded", "partly-failed", "failed", "stopped");

    /** Why a node stands where it does. */
    public record NodeNote(String node, String status, String step, String reason) {
        static NodeNote of(JsonNode json) {
            return new NodeNote(json.path("node").asText(), json.path("status").asText(), json.path("step").asText(), json.path("reason").asText());
        }
    }

    /** Reads an answer of show-task. */
    public static TaskView of(JsonNode task) {
        return new TaskView(task.path("taskId").asText(), task.path("task").asText(), task.path("status").asText(), begun(task),
                Optional.ofNullable(task.get("endedAt")).map(JsonNode::asText).map(Instant::parse), counts(task.path("nodeCounts")),
                Phase.of(task), notes(task.path("failures")), notes(task.path("waits")));
    }

    private static Optional<Instant> begun(JsonNode task) {
        JsonNode runs = task.path("runs");
        return Optional.ofNullable(runs.path(runs.size() - 1).get("startedAt")).map(JsonNode::asText).map(Instant::parse);
    }

    static Map<String, Integer> counts(JsonNode json) {
        Map<String, Integer> counts = new TreeMap<>();
        json.properties().forEach(count -> counts.put(count.getKey(), count.getValue().asInt()));
        return counts;
    }

    private static List<NodeNote> notes(JsonNode list) {
        List<NodeNote> notes = new ArrayList<>();
        list.forEach(note -> notes.add(NodeNote.of(note)));
        return notes;
    }

    /** Whether it runs no more. */
    public boolean ended() {
        return ENDED.contains(status);
    }

    /** How many nodes are in scope; 0 while that is not known. */
    int nodes() {
        return nodeCounts.values().stream().mapToInt(Integer::intValue).sum();
    }

    int nodes(String which) {
        return nodeCounts.getOrDefault(which, 0);
    }

    /** How long the latest run has taken, until now or its end. */
    Duration taken(Instant now) {
        return begunAt.map(begun -> Duration.between(begun, endedAt.orElse(now))).filter(taken -> !taken.isNegative()).orElse(Duration.ZERO);
    }

    /** Whether a phase is behind the task: it has ended, or a later one has begun. */
    boolean isOver(Phase phase) {
        return ended() || phases.subList(phases.indexOf(phase) + 1, phases.size()).stream().anyMatch(Phase::begun);
    }
}
