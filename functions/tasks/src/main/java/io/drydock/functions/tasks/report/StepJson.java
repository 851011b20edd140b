package io.drydock.functions.tasks.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.step.StepRecord;
import io.drydock.step.StepRecord.Progress;
import java.util.Locale;

/**
 * A step as show-task tells it: {@code {"step", "status", "reason", "attempts", "startedAt", "finishedAt"?, "history"}}; the status is
 * the outcome's, or {@code running}, {@code in-progress} (long work goes on downstream) or {@code waiting} (something downstream did not
 * answer).
 */
public final class StepJson {
    private StepJson() {
    }

    /** How far a step is, in one word. */
    public static String status(StepRecord step) {
        return switch (step.progress()) {
            case Progress.Running _ -> "running";
            case Progress.InProgress _ -> "in-progress";
            case Progress.Unavailable _ -> "waiting";
            case Progress.Ended(var outcome) -> outcome.status().name().toLowerCase(Locale.ROOT);
        };
    }

    static ObjectNode of(StepRecord step) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("step", step.step()).put("status", status(step))
                .put("reason", step.reason()).put("attempts", step.attempt()).put("startedAt", step.startedAt().toString());
        step.outcome().ifPresent(outcome -> json.put("finishedAt", outcome.finishedAt().toString()));
        if (step.progress() instanceof Progress.Running(var owner, var since, var leaseExpiresAt)) {
            json.putObject("lease").put("owner", owner).put("since", since.toString()).put("expiresAt", leaseExpiresAt.toString());
        }
        ArrayNode history = json.putArray("history");
        step.history().forEach(line -> history.add(line.toJson()));
        return json;
    }
}
