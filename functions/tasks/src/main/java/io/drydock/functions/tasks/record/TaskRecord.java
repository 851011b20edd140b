package io.drydock.functions.tasks.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A task as it is kept.
 *
 * @param designRef where its design is
 * @param scope what the request said beside the design: some of the fields of {@link #SCOPE}
 * @param requestId the caller's own id for the request
 * @param runs every time that its state machine was started: once, and once more for each retry
 * @param error why it failed or was stopped
 * @param endedAt when its end was noticed to have come
 */
public record TaskRecord(String taskId, TaskKind kind, String designRef, ObjectNode scope, Optional<String> requestId, Instant createdAt,
                         TaskStatus status, List<Run> runs, Optional<Failure> error, Optional<Instant> endedAt) {
    /** The fields that a request may have beside its design, and the task keeps. */
    public static final List<String> SCOPE = List.of("nodes", "node_filter", "maxConcurrency", "tolerance", "states", "rebootstrap");

    /**
     * One execution of the task's state machine.
     *
     * @param number counts the task's runs from 1
     * @param copies the state machines with numbers of the task's own, {@code [{"name", "of", "states"}]}; none: it ran the definitions as they are
     */
    public record Run(int number, String executionArn, Instant startedAt, ArrayNode copies) {
        Run(int number, String executionArn, Instant startedAt) {
            this(number, executionArn, startedAt, JsonNodeFactory.instance.arrayNode());
        }

        static Run of(JsonNode json) {
            return new Run(json.get("number").asInt(), json.get("executionArn").asText(), Instant.parse(json.get("startedAt").asText()),
                    json.withArray("stateMachines"));
        }

        ObjectNode json() {
            ObjectNode json = JsonNodeFactory.instance.objectNode().put("number", number).put("executionArn", executionArn)
                    .put("startedAt", startedAt.toString());
            if (!copies.isEmpty()) {
                json.set("stateMachines", copies);
            }
            return json;
        }
    }

    /**
     * What a state machine says of its failure.
     *
     * @param errorType the error's name, such as StepFailed
     */
    public record Failure(String errorType, String errorMessage) {
        private static final ObjectMapper MAPPER = new ObjectMapper();

        /** The cause of a function's error is the function's answer as text, of which the message is what a person wants to read. */
        public static Failure of(String error, String cause) {
            try {
                return new Failure(error, MAPPER.readTree(cause).path("errorMessage").asText(cause));
            } catch (JsonProcessingException plainText) {
                return new Failure(error, cause);
            }
        }
    }

    public TaskRecord {
        runs = List.copyOf(runs);
    }

    /** A new task, which has not been started yet. */
    public static TaskRecord requested(String taskId, TaskKind kind, String designRef, ObjectNode scope, Optional<String> requestId, Instant now) {
        return new TaskRecord(taskId, kind, designRef, scope, requestId, now, TaskStatus.REQUESTED, List.of(), Optional.empty(), Optional.empty());
    }

    /** The task with one more run, which goes on; how the run before ended is forgotten. */
    public TaskRecord started(Run run) {
        List<Run> more = new ArrayList<>(runs);
        more.add(run);
        return new TaskRecord(taskId, kind, designRef, scope, requestId, createdAt, TaskStatus.RUNNING, more, Optional.empty(), Optional.empty());
    }

    /**
     * The task with the end of its latest run.
     *
     * @param why absent where it succeeded
     */
    public TaskRecord ended(TaskStatus end, Optional<Failure> why, Instant when) {
        return new TaskRecord(taskId, kind, designRef, scope, requestId, createdAt, end, runs, why, Optional.of(when));
    }

    /** The run that counts; absent where the task was never started. */
    public Optional<Run> latestRun() {
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    /** Whether its nodes come to their end in state machines that its own one starts: nodes that are destroyed come back from scratch. */
    public boolean goesOnInOthers() {
        return kind == TaskKind.DEPLOY_SITE || kind == TaskKind.DESTROY_NODE && scope.path("rebootstrap").asBoolean(true);
    }

    /** What the functions that start, retry and stop a task answer: {@code {"taskId", "task", "status", "executionArn"?}}. */
    public ObjectNode summary() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("taskId", taskId).put("task", kind.title()).put("status", status.word());
        latestRun().ifPresent(run -> json.put("executionArn", run.executionArn()));
        return json;
    }

    /** All of it: the summary, the fields of the scope, {@code designRef}, {@code createdAt}, {@code runs} and, where there are any, the others. */
    public ObjectNode json() {
        ObjectNode json = summary().put("designRef", designRef);
        json.setAll(scope);
        requestId.ifPresent(id -> json.put("requestId", id));
        json.put("createdAt", createdAt.toString());
        endedAt.ifPresent(when -> json.put("endedAt", when.toString()));
        error.ifPresent(why -> json.putObject("error").put("errorType", why.errorType()).put("errorMessage", why.errorMessage()));
        ArrayNode list = json.putArray("runs");
        runs.forEach(run -> list.add(run.json()));
        return json;
    }

    static TaskRecord of(JsonNode json) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode();
        for (String field : SCOPE) {
            if (json.has(field)) {
                scope.set(field, json.get(field));
            }
        }
        List<Run> runs = new ArrayList<>();
        json.get("runs").forEach(run -> runs.add(Run.of(run)));
        return new TaskRecord(json.get("taskId").asText(), TaskKind.of(json.get("task").asText()).orElseThrow(),
                json.get("designRef").asText(), scope, text(json, "requestId"), Instant.parse(json.get("createdAt").asText()),
                TaskStatus.of(json.get("status").asText()).orElseThrow(), runs,
                Optional.ofNullable(json.get("error")).map(why -> new Failure(why.get("errorType").asText(), why.get("errorMessage").asText())),
                text(json, "endedAt").map(Instant::parse));
    }

    private static Optional<String> text(JsonNode json, String field) {
        return Optional.ofNullable(json.get(field)).map(JsonNode::asText);
    }
}
