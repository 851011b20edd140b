package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.function.scope.NodeScope;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskReference;
import io.drydock.functions.tasks.report.NodePage;
import io.drydock.functions.tasks.start.TaskRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What plan-task is asked for. */
sealed interface PlanRequest {
    /** A task that is not there yet. */
    record OfRequest(TaskKind kind, TaskRequest request, NodePage page) implements PlanRequest {
    }

    /** What a retry of that task would do. */
    record OfRetry(String taskId, NodePage page) implements PlanRequest {
    }

    /** @throws InvalidRequest with everything that is wrong with it */
    static PlanRequest read(JsonNode body) {
        if (body == null || !body.isObject()) {
            throw new InvalidRequest("The request must be a JSON object with \"task\" and \"designRef\", or with \"taskId\".");
        }
        List<String> problems = new ArrayList<>();
        ObjectNode rest = body.deepCopy();
        JsonNode limit = Optional.ofNullable(rest.remove("nodeLimit")).orElse(rest.numberNode(NodePage.DEFAULT_LIMIT));
        JsonNode after = Optional.ofNullable(rest.remove("nodeAfter")).orElse(rest.missingNode());
        if (!limit.isInt()) {
            problems.add("\"nodeLimit\" must be a whole number, not " + limit);
        }
        if (!after.isMissingNode() && !after.isTextual()) {
            problems.add("\"nodeAfter\" must be the name of a node, not " + after);
        }
        Optional<NodePage> page = tried(() -> NodePage.of(limit.isInt() ? limit.intValue() : 0, after.textValue()), problems);
        JsonNode taskId = rest.path("taskId");
        if (!taskId.isMissingNode()) {
            return ofRetry(rest, page, problems);
        }
        Optional<TaskKind> kind = tried(() -> TaskRequest.kind(rest.path("task")), problems);
        rest.remove("task");
        // Of an unknown task everything else is looked at as of the one that may have most.
        Optional<TaskRequest> request = tried(() -> TaskRequest.read(kind.orElse(TaskKind.DESTROY_NODE), rest), problems);
        request.ifPresent(asked -> tried(() -> NodeScope.read(asked.scope()), problems));
        refuse(problems);
        return new OfRequest(kind.orElseThrow(), request.orElseThrow(), page.orElseThrow());
    }

    private static PlanRequest ofRetry(ObjectNode rest, Optional<NodePage> page, List<String> problems) {
        rest.fieldNames().forEachRemaining(name -> {
            if (!name.equals("taskId")) {
                problems.add("\"" + name + "\" does not belong beside \"taskId\": the task has its own");
            }
        });
        Optional<String> taskId = tried(() -> TaskReference.valid(rest.path("taskId").textValue()), problems);
        refuse(problems);
        return new OfRetry(taskId.orElseThrow(), page.orElseThrow());
    }

    private static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRequest(String.join("; ", problems) + ".");
        }
    }

    private static <T> Optional<T> tried(Supplier<T> reading, List<String> problems) {
        try {
            return Optional.of(reading.get());
        } catch (InvalidRequest e) {
            problems.add(e.getMessage().replaceFirst("\\.$", ""));
            return Optional.empty();
        }
    }
}
