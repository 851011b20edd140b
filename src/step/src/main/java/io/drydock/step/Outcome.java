package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * What a step came to.
 *
 * @param node absent for a step of the site
 * @param reason why it came to that, in a sentence; never a secret
 * @param output what the step hands on, an empty object where it is nothing; never a secret
 * @param attempts how many attempts it took, for this input
 * @param startedAt when the first of them began
 * @param finishedAt when the last one ended
 */
public record Outcome(String taskId, String step, Optional<String> node, Status status, String reason, JsonNode output, int attempts,
        Instant startedAt, Instant finishedAt) {
    /** How a step ended. */
    public enum Status {
        /** The step brought the desired state about. */
        SUCCEEDED,
        /** The desired state was there already. */
        SKIPPED,
        /** The step can't bring the desired state about. */
        FAILED;

        /** Whether the step need not be worked for again. */
        public boolean isSuccess() {
            return this != FAILED;
        }

        private String json() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Outcome {
        Objects.requireNonNull(taskId, "taskId");
        Objects.requireNonNull(step, "step");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(startedAt, "startedAt");
        Objects.requireNonNull(finishedAt, "finishedAt");
        node = Objects.requireNonNullElse(node, Optional.empty());
        reason = Objects.requireNonNullElse(reason, "");
        output = output == null || output.isNull() || output.isMissingNode() ? JsonNodeFactory.instance.objectNode() : output;
    }

    /** The answer's JSON form, with the status in lower case and without {@code node} for a step of the site. */
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("taskId", taskId);
        json.put("step", step);
        node.ifPresent(name -> json.put("node", name));
        json.put("status", status.json());
        json.put("reason", reason);
        json.set("output", output);
        json.put("attempts", attempts);
        json.put("startedAt", startedAt.toString());
        json.put("finishedAt", finishedAt.toString());
        return json;
    }

    /** @throws IllegalArgumentException if {@code json} is not what {@link #toJson()} gives */
    public static Outcome fromJson(JsonNode json) {
        try {
            return new Outcome(Json.text(json, "taskId").orElse(null), Json.text(json, "step").orElse(null), Json.text(json, "node"),
                    Status.valueOf(Json.text(json, "status").orElse("").toUpperCase(Locale.ROOT)), Json.text(json, "reason").orElse(""),
                    json.get("output"), json.path("attempts").asInt(), Json.instant(json, "startedAt").orElse(null),
                    Json.instant(json, "finishedAt").orElse(null));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("this is no outcome of a step (" + e.getMessage() + "): " + json, e);
        }
    }
}
