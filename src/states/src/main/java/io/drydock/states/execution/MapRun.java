package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * One run of a DISTRIBUTED Map state, as DescribeMapRun shows it.
 *
 * @param status RUNNING, SUCCEEDED, FAILED or ABORTED
 * @param items how the items fared; {@code executions}: how the child executions did
 */
public record MapRun(String arn, String executionArn, String mapState, String status, Instant startedAt, Optional<Instant> stoppedAt,
        int maxConcurrency, long toleratedFailureCount, double toleratedFailurePercentage, Counts items, Counts executions, int redriveCount,
        Optional<Instant> redrivenAt) {
    /** {@code total} is the sum of the others. */
    public record Counts(long pending, long running, long succeeded, long failed, long timedOut, long aborted, long total) {
        ObjectNode toJson() {
            return JsonNodeFactory.instance.objectNode().put("pending", pending).put("running", running).put("succeeded", succeeded)
                    .put("failed", failed).put("timedOut", timedOut).put("aborted", aborted).put("total", total);
        }

        static Counts fromJson(JsonNode json) {
            return new Counts(json.path("pending").longValue(), json.path("running").longValue(), json.path("succeeded").longValue(),
                    json.path("failed").longValue(), json.path("timedOut").longValue(), json.path("aborted").longValue(),
                    json.path("total").longValue());
        }
    }

    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("arn", arn).put("executionArn", executionArn).put("mapState", mapState)
                .put("status", status).put("startedAt", startedAt.toString()).put("maxConcurrency", maxConcurrency)
                .put("toleratedFailureCount", toleratedFailureCount).put("toleratedFailurePercentage", toleratedFailurePercentage)
                .put("redriveCount", redriveCount);
        stoppedAt.ifPresent(at -> json.put("stoppedAt", at.toString()));
        redrivenAt.ifPresent(at -> json.put("redrivenAt", at.toString()));
        json.set("items", items.toJson());
        json.set("executions", executions.toJson());
        return json;
    }

    /** The reverse of {@link #toJson()}. */
    public static MapRun fromJson(JsonNode json) {
        return new MapRun(json.path("arn").textValue(), json.path("executionArn").textValue(), json.path("mapState").textValue(),
                json.path("status").textValue(), Instant.parse(json.path("startedAt").textValue()), instant(json, "stoppedAt"),
                json.path("maxConcurrency").intValue(), json.path("toleratedFailureCount").longValue(),
                json.path("toleratedFailurePercentage").doubleValue(), Counts.fromJson(json.path("items")), Counts.fromJson(json.path("executions")),
                json.path("redriveCount").intValue(), instant(json, "redrivenAt"));
    }

    private static Optional<Instant> instant(JsonNode json, String member) {
        return Optional.ofNullable(json.path(member).textValue()).map(Instant::parse);
    }
}
