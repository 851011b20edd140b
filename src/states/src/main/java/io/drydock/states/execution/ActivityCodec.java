package io.drydock.states.execution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a branch is doing, as JSON and back. */
final class ActivityCodec {
    private ActivityCodec() {
    }

    static ObjectNode toJson(Activity activity) {
        return switch (activity) {
            case Activity.Entering(String state, JsonNode input) -> kind("entering").put("state", state).set("input", input);
            case Activity.TaskInFlight task -> task(task);
            case Activity.RetryPending(Visit visit, Instant at) -> kind("retry").put("at", at.toString()).set("visit", visit(visit));
            case Activity.Waiting(Visit visit, Instant until) -> kind("wait").put("until", until.toString()).set("visit", visit(visit));
            case Activity.Forked(Visit visit) -> kind("parallel").set("visit", visit(visit));
            case Activity.Iterating(Visit visit, JsonNode input, JsonNode items, int concurrency) ->
                kind("map").put("concurrency", concurrency).<ObjectNode>set("input", input).<ObjectNode>set("items", items).set("visit", visit(visit));
            case Activity.MapRunning run -> mapRun(run);
            case Activity.ChildRunning(String arn) -> kind("child").put("executionArn", arn);
            case Activity.ChildFailed(String arn, ExecutionResult result) ->
                kind("childFailed").put("executionArn", arn).set("result", EndCodec.result(result));
            case Activity.Stopped(Visit visit, var error, var cause) ->
                kind("stopped").<ObjectNode>set("result", EndCodec.result(new ExecutionResult.Failed(error, cause))).set("visit", visit(visit));
            case Activity.Finished(JsonNode output) -> kind("finished").set("output", output);
        };
    }

    static Activity fromJson(JsonNode json) {
        return switch (json.path("kind").asText()) {
            case "entering" -> new Activity.Entering(json.path("state").textValue(), json.get("input"));
            case "task" -> task(json);
            case "retry" -> new Activity.RetryPending(visit(json.path("visit")), instant(json, "at"));
            case "wait" -> new Activity.Waiting(visit(json.path("visit")), instant(json, "until"));
            case "parallel" -> new Activity.Forked(visit(json.path("visit")));
            case "map" -> new Activity.Iterating(visit(json.path("visit")), json.get("input"), json.get("items"), json.path("concurrency").intValue());
            case "mapRun" -> mapRun(json);
            case "child" -> new Activity.ChildRunning(json.path("executionArn").textValue());
            case "childFailed" -> new Activity.ChildFailed(json.path("executionArn").textValue(), EndCodec.result(json.path("result")));
            case "stopped" -> {
                ExecutionResult.Failed failed = (ExecutionResult.Failed) EndCodec.result(json.path("result"));
                yield new Activity.Stopped(visit(json.path("visit")), failed.error(), failed.cause());
            }
            case "finished" -> new Activity.Finished(json.get("output"));
            default -> throw new IllegalArgumentException("an execution with an activity of the unknown kind " + json.path("kind"));
        };
    }

    private static ObjectNode task(Activity.TaskInFlight task) {
        ObjectNode json = kind("task").put("token", task.token()).put("phase", task.phase().name()).put("timeoutSeconds", task.timeoutSeconds())
                .put("deadline", task.deadline().toString());
        task.secret().ifPresent(secret -> json.put("secret", secret));
        task.heartbeat().ifPresent(beat ->
                json.putObject("heartbeat").put("seconds", beat.seconds()).put("due", beat.due().toString()));
        json.set("visit", visit(task.visit()));
        return json.set("arguments", task.arguments());
    }

    private static Activity.TaskInFlight task(JsonNode json) {
        return new Activity.TaskInFlight(visit(json.path("visit")), json.path("token").longValue(),
                Optional.ofNullable(json.path("secret").textValue()), json.get("arguments"),
                Activity.Phase.valueOf(json.path("phase").textValue()), json.path("timeoutSeconds").longValue(), instant(json, "deadline"),
                Optional.ofNullable(json.get("heartbeat"))
                        .map(beat -> new Activity.Heartbeat(beat.path("seconds").longValue(), instant(beat, "due"))));
    }

    private static ObjectNode mapRun(Activity.MapRunning run) {
        ObjectNode json = kind("mapRun").put("mapRunArn", run.mapRunArn()).put("concurrency", run.concurrency())
                .put("startedAt", run.startedAt().toString());
        run.tolerance().count().ifPresent(count -> json.put("toleratedCount", count));
        run.tolerance().percentage().ifPresent(percentage -> json.put("toleratedPercentage", percentage));
        ArrayNode sizes = json.putArray("sizes");
        for (int size : run.sizes()) {
            sizes.add(size);
        }
        json.set("inputs", run.inputs());
        return json.set("visit", visit(run.visit()));
    }

    private static Activity.MapRunning mapRun(JsonNode json) {
        int[] sizes = new int[json.path("sizes").size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = json.get("sizes").get(i).intValue();
        }
        Activity.Tolerance tolerance = new Activity.Tolerance(Optional.ofNullable(json.get("toleratedCount")).map(JsonNode::longValue),
                Optional.ofNullable(json.get("toleratedPercentage")).map(JsonNode::doubleValue));
        return new Activity.MapRunning(visit(json.path("visit")), json.path("mapRunArn").textValue(), (ArrayNode) json.get("inputs"), sizes,
                json.path("concurrency").intValue(), tolerance, instant(json, "startedAt"));
    }

    private static ObjectNode visit(Visit visit) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("state", visit.state()).put("enteredAt", visit.enteredAt().toString())
                .put("enteredEventId", visit.enteredEventId());
        if (!visit.retries().isEmpty()) {
            visit.retries().forEach(json.putArray("retries")::add);
        }
        return json.set("input", visit.input());
    }

    private static Visit visit(JsonNode json) {
        List<Integer> retries = new ArrayList<>();
        json.path("retries").forEach(count -> retries.add(count.intValue()));
        return new Visit(json.path("state").textValue(), instant(json, "enteredAt"), json.path("enteredEventId").longValue(), json.get("input"),
                List.copyOf(retries));
    }

    private static ObjectNode kind(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static Instant instant(JsonNode json, String field) {
        return Instant.parse(json.path(field).textValue());
    }
}
