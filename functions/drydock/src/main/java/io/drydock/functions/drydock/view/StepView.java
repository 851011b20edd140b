package io.drydock.functions.drydock.view;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How a step stands.
 *
 * @param ofNodes whether it is done for each node; else it is the site's, and counts once
 * @param counts by status
 * @param reason the last that was said of a step of the site
 * @param times absent as long as none has ended in the latest run
 */
record StepView(String step, boolean ofNodes, Map<String, Integer> counts, String reason, Optional<StepTimes> times) {
    static StepView ofNodes(String step, JsonNode task) {
        return new StepView(step, true, TaskView.counts(task.path("nodeSteps").path(step)), "",
                Optional.ofNullable(task.path("stepTimes").get(step)).map(StepTimes::of));
    }

    static StepView ofSite(String step, JsonNode task) {
        for (JsonNode one : task.path("site").path("steps")) {
            if (one.path("step").asText().equals(step)) {
                return new StepView(step, false, Map.of(one.path("status").asText(), 1), one.path("reason").asText(), times(one, task));
            }
        }
        return new StepView(step, false, Map.of(), "", Optional.empty());
    }

    /** What a former run left is not of this one. */
    private static Optional<StepTimes> times(JsonNode step, JsonNode task) {
        JsonNode runs = task.path("runs");
        String begun = runs.path(runs.size() - 1).path("startedAt").asText(Instant.EPOCH.toString());
        if (!step.has("finishedAt") || Instant.parse(step.path("startedAt").asText()).isBefore(Instant.parse(begun))) {
            return Optional.empty();
        }
        return Optional.of(StepTimes.once(Instant.parse(step.path("startedAt").asText()), Instant.parse(step.path("finishedAt").asText())));
    }

    private int count(String status) {
        return counts.getOrDefault(status, 0);
    }

    boolean begun() {
        return !counts.isEmpty();
    }

    int skipped() {
        return count("skipped");
    }

    int succeeded() {
        return count("succeeded");
    }

    int done() {
        return succeeded() + skipped();
    }

    int failed() {
        return count("failed");
    }

    int ended() {
        return done() + failed();
    }

    /** A call of it goes on, or long work downstream. */
    int running() {
        return count("running") + count("in-progress");
    }

    /** Something downstream did not answer. */
    int waiting() {
        return count("waiting");
    }
}
