package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that is stored of one step of one task for one target.
 *
 * @param node absent for a step of the site
 * @param digest of the input that the step works for, or has worked for
 * @param designId the design that the input was taken from when the first attempt for this digest began; empty where there was none yet
 * @param progress where it stands
 * @param worker the token of the lease under which this was written; no two leases share one
 * @param attempt the number of the attempt that runs, or of the last one that ended; counted from 1 for every digest
 * @param handle of long work that goes on downstream
 * @param reason the last thing said about the step: by its outcome, its last poll, or its last failure; empty before that
 * @param startedAt when the first attempt for this digest began
 * @param attemptStartedAt when the present or last attempt began
 * @param updatedAt when this was written
 * @param history the attempts that have ended, for any digest, the oldest first; only the newest are kept
 */
public record StepRecord(String taskId, String step, Optional<String> node, String digest, String designId, Progress progress, String worker,
        int attempt, Optional<JsonNode> handle, String reason, Instant startedAt, Instant attemptStartedAt, Instant updatedAt,
        List<AttemptLine> history) {
    /** Where a step stands. */
    public sealed interface Progress {
        /** A worker has the lease. Past {@code leaseExpiresAt} it has died, and the next worker takes over. */
        record Running(String owner, Instant since, Instant leaseExpiresAt) implements Progress {
        }

        /** Long work goes on downstream, and nobody has the lease: the next call looks how it goes. */
        record InProgress() implements Progress {
        }

        /** The last attempt found something downstream unavailable: the next call tries again. */
        record Unavailable() implements Progress {
        }

        /** It has come to an outcome. */
        record Ended(Outcome outcome) implements Progress {
        }
    }

    public StepRecord {
        history = List.copyOf(history);
    }

    /** The outcome, if the step has come to one. */
    public Optional<Outcome> outcome() {
        return progress instanceof Progress.Ended(var outcome) ? Optional.of(outcome) : Optional.empty();
    }

    /** The outcome that spares all work for an input of this digest. */
    Optional<Outcome> successFor(String inputDigest) {
        return outcome().filter(outcome -> outcome.status().isSuccess() && digest.equals(inputDigest));
    }

    /** The attempt that ends with {@code result}, as history tells it. */
    AttemptLine line(String result, String why, Instant at) {
        return new AttemptLine(attempt, digest, result, why, attemptStartedAt, at);
    }

    /** The same with another attempt in its history, of which the newest {@code limit} are kept. */
    List<AttemptLine> historyWith(AttemptLine line, int limit) {
        var lines = new ArrayList<>(history);
        lines.add(line);
        return lines.subList(Math.max(0, lines.size() - limit), lines.size());
    }

    StepRecord with(Progress next, Instant at) {
        return with(next, handle, reason, history, at);
    }

    StepRecord with(Progress next, Optional<JsonNode> nextHandle, String why, List<AttemptLine> lines, Instant at) {
        return new StepRecord(taskId, step, node, digest, designId, next, worker, attempt, nextHandle, why, startedAt, attemptStartedAt, at, lines);
    }

    /** The stored form. */
    ObjectNode toJson() {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("taskId", taskId);
        json.put("step", step);
        node.ifPresent(name -> json.put("node", name));
        json.put("digest", digest);
        json.put("designId", designId);
        switch (progress) {
            case Progress.Running(var owner, var since, var leaseExpiresAt) -> {
                json.put("state", "running");
                json.put("owner", owner);
                json.put("since", since.toString());
                json.put("leaseExpiresAt", leaseExpiresAt.toString());
            }
            case Progress.InProgress() -> json.put("state", "inProgress");
            case Progress.Unavailable() -> json.put("state", "unavailable");
            case Progress.Ended(var outcome) -> {
                json.put("state", "ended");
                json.set("outcome", outcome.toJson());
            }
        }
        json.put("worker", worker);
        json.put("attempt", attempt);
        handle.ifPresent(value -> json.set("handle", value));
        json.put("reason", reason);
        json.put("startedAt", startedAt.toString());
        json.put("attemptStartedAt", attemptStartedAt.toString());
        json.put("updatedAt", updatedAt.toString());
        var lines = json.putArray("history");
        history.forEach(line -> lines.add(line.toJson()));
        return json;
    }

    static StepRecord fromJson(JsonNode json) {
        var history = new ArrayList<AttemptLine>();
        json.path("history").forEach(line -> history.add(AttemptLine.fromJson(line)));
        return new StepRecord(json.path("taskId").asText(), json.path("step").asText(), Json.text(json, "node"),
                json.path("digest").asText(), json.path("designId").asText(), progress(json), json.path("worker").asText(),
                json.path("attempt").asInt(), Json.present(json, "handle"), json.path("reason").asText(),
                Json.instant(json, "startedAt").orElseThrow(),
                Json.instant(json, "attemptStartedAt").orElseThrow(), Json.instant(json, "updatedAt").orElseThrow(), history);
    }

    private static Progress progress(JsonNode json) {
        return switch (json.path("state").asText()) {
            case "running" -> new Progress.Running(json.path("owner").asText(), Json.instant(json, "since").orElseThrow(),
                    Json.instant(json, "leaseExpiresAt").orElseThrow());
            case "inProgress" -> new Progress.InProgress();
            case "unavailable" -> new Progress.Unavailable();
            case "ended" -> new Progress.Ended(Outcome.fromJson(json.path("outcome")));
            default -> throw new IllegalStateException("a step's record has the unknown state " + json.path("state"));
        };
    }
}
