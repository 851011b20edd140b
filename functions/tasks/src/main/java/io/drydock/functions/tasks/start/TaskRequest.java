package io.drydock.functions.tasks.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.InvalidRequest;
import io.drydock.functions.tasks.override.StateNumbers;
import io.drydock.functions.tasks.record.TaskKind;
import io.drydock.functions.tasks.record.TaskRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request for a task:
 * {@code {"designRef" | "documents", "nodes": {"names", "tags", "labels", "racks"}, "maxConcurrency", "tolerance": {"failedNodes"},
 * "states", "rebootstrap", "requestId"}}; {@code rebootstrap} belongs to DestroyNode alone, {@code states} are {@link StateNumbers}.
 *
 * @param designRef where the design is; absent when the documents came along
 * @param documents YAML text, or a list of documents, in place of a reference
 * @param scope what the request says beside the design: {@code nodes} (or Drydock's {@code node_filter}), {@code maxConcurrency},
 *     {@code tolerance}, {@code states}, {@code rebootstrap}; checked for its form here, and understood by the tasks that go to nodes
 * @param requestId asked twice with the same id, one task is started
 */
public record TaskRequest(Optional<String> designRef, Optional<JsonNode> documents, ObjectNode scope, Optional<String> requestId) {
    private static final String REBOOTSTRAP = "rebootstrap";
    private static final Set<String> DESIGN = Set.of("designRef", "documents", "requestId");
    private static final Set<String> NODE_CRITERIA = Set.of("names", "tags", "labels", "racks");
    private static final int LONGEST_REQUEST_ID = 128;

    /**
     * Reads a request.
     *
     * @throws InvalidRequest with everything that is wrong with it
     */
    public static TaskRequest read(TaskKind kind, JsonNode body) {
        refuse(problems(kind, body));
        return new TaskRequest(text(body, "designRef"), Optional.ofNullable(body.get("documents")), scopeOf(body), text(body, "requestId"));
    }

    /**
     * The task that a request names: by its title, or the name of its state machine.
     *
     * @param task a missing node where the request names none
     * @throws InvalidRequest if there is no such task; names those that there are
     */
    public static TaskKind kind(JsonNode task) {
        String name = task.asText("");
        return TaskKind.named(name).orElseThrow(() -> new InvalidRequest("\"task\" must be one of "
                + Arrays.stream(TaskKind.values()).map(TaskKind::title).collect(Collectors.joining(", "))
                + (name.isEmpty() ? "; it is missing." : ", not '" + name + "'.")));
    }

    /** Documents of a request as a file: YAML text as it is; a list of documents as JSON, which is YAML as well. */
    public static byte[] yaml(JsonNode documents) {
        return (documents.isTextual() ? documents.textValue() : documents.toString()).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws InvalidRequest with all the problems, if there are any */
    static void refuse(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new InvalidRequest(String.join("; ", problems) + ".");
        }
    }

    /** Everything that is wrong with a request by itself. */
    static List<String> problems(TaskKind kind, JsonNode body) {
        if (body == null || !body.isObject()) {
            return List.of("The request must be a JSON object with at least \"designRef\", such as {\"designRef\": \"file:/srv/site\"}");
        }
        List<String> problems = new ArrayList<>();
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!DESIGN.contains(name) && !TaskRecord.SCOPE.contains(name)) {
                problems.add("\"" + name + "\" is not a field of a task request");
            }
        }
        checkDesign(body, problems);
        checkNodes(body.path("nodes"), problems);
        checkFilter(body, problems);
        checkNumber(body, "maxConcurrency", 1, problems);
        checkNumber(body.path("tolerance"), "failedNodes", 0, problems);
        if (!body.path("tolerance").isMissingNode() && !body.path("tolerance").isObject()) {
            problems.add("\"tolerance\" must be an object such as {\"failedNodes\": 2}");
        }
        if (kind == TaskKind.DESTROY_NODE && !body.has("nodes") && !body.has("node_filter")) {
            problems.add("DestroyNode erases what it is for, so it has to be said: \"nodes\" or \"node_filter\"; "
                    + "\"nodes\": {} is every node of the design");
        }
        checkRebootstrap(kind, body.path(REBOOTSTRAP), problems);
        checkRequestId(body.path("requestId"), problems);
        problems.addAll(StateNumbers.read(body.path(StateNumbers.FIELD)).problems());
        return problems;
    }

    private static void checkDesign(JsonNode body, List<String> problems) {
        JsonNode reference = body.path("designRef");
        JsonNode documents = body.path("documents");
        if (reference.isMissingNode() == documents.isMissingNode()) {
            problems.add("either \"designRef\" (file:…, https:…, deckhand+https:…, design:<id>) or \"documents\" is needed, and not both");
        }
        if (!reference.isMissingNode() && (!reference.isTextual() || reference.asText().isBlank())) {
            problems.add("\"designRef\" must be a text such as \"file:/srv/site\"");
        }
        if (!documents.isMissingNode() && !documents.isTextual() && !documents.isArray()) {
            problems.add("\"documents\" must be YAML text or a list of documents");
        }
    }

    private static void checkNodes(JsonNode nodes, List<String> problems) {
        if (nodes.isMissingNode()) {
            return;
        }
        if (!nodes.isObject()) {
            problems.add("\"nodes\" must be an object with some of \"names\", \"tags\", \"labels\", \"racks\"");
            return;
        }
        nodes.properties().forEach(entry -> {
            String path = "\"nodes." + entry.getKey() + "\"";
            if (!NODE_CRITERIA.contains(entry.getKey())) {
                problems.add(path + " is not a criterion: there are names, tags, labels and racks");
            } else if (entry.getKey().equals("labels") ? !entry.getValue().isObject() : !isTexts(entry.getValue())) {
                problems.add(path + " must be " + (entry.getKey().equals("labels") ? "an object of labels and values" : "a list of texts"));
            }
        });
    }

    private static void checkFilter(JsonNode body, List<String> problems) {
        JsonNode filter = body.path("node_filter");
        if (!filter.isMissingNode() && !filter.path("filter_set").isArray()) {
            problems.add("\"node_filter\" must be an object with \"filter_set_type\" and the list \"filter_set\"");
        }
        if (!filter.isMissingNode() && body.has("nodes")) {
            problems.add("\"nodes\" and \"node_filter\" exclude each other");
        }
    }

    private static void checkNumber(JsonNode object, String field, int least, List<String> problems) {
        JsonNode number = object.path(field);
        if (!number.isMissingNode() && (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < least)) {
            problems.add("\"" + field + "\" must be a whole number, " + least + " or more");
        }
    }

    private static void checkRebootstrap(TaskKind kind, JsonNode rebootstrap, List<String> problems) {
        if (!rebootstrap.isMissingNode() && kind != TaskKind.DESTROY_NODE) {
            problems.add("\"" + REBOOTSTRAP + "\" is a field of DestroyNode alone");
        } else if (!rebootstrap.isMissingNode() && !rebootstrap.isBoolean()) {
            problems.add("\"" + REBOOTSTRAP + "\" must be true or false");
        }
    }

    private static void checkRequestId(JsonNode id, List<String> problems) {
        if (!id.isMissingNode() && (!id.isTextual() || id.asText().isBlank() || id.asText().length() > LONGEST_REQUEST_ID)) {
            problems.add("\"requestId\" must be a text of 1 to " + LONGEST_REQUEST_ID + " characters");
        }
    }

    private static boolean isTexts(JsonNode list) {
        if (!list.isArray()) {
            return false;
        }
        for (JsonNode item : (ArrayNode) list) {
            if (!item.isTextual()) {
                return false;
            }
        }
        return true;
    }

    private static ObjectNode scopeOf(JsonNode body) {
        ObjectNode scope = JsonNodeFactory.instance.objectNode();
        for (String field : TaskRecord.SCOPE) {
            if (body.has(field)) {
                scope.set(field, body.get(field));
            }
        }
        return scope;
    }

    private static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.get(field)).map(JsonNode::asText);
    }
}
