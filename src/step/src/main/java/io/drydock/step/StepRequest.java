package io.drydock.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Objects;
import java.util.Optional;

/**
 * What a step is asked to do.
 *
 * @param taskId the task that the step is part of
 * @param designId the design that the task works for; empty for the step that loads it
 * @param node the node, absent for a step of the site
 * @param parameters the step's own parameters, an empty object where there are none; never stored
 */
public record StepRequest(String taskId, String designId, Optional<String> node, JsonNode parameters) {
    /** What stands for the node in a step of the site. */
    static final String SITE = "@site";

    /** @throws IllegalArgumentException if the task's id is blank, or the node has a name that a node can't have */
    public StepRequest {
        if (taskId == null || taskId.isBlank()) {
            throw new IllegalArgumentException("a step's request needs a 'taskId'");
        }
        designId = Objects.requireNonNullElse(designId, "");
        node = Objects.requireNonNullElse(node, Optional.empty());
        node.ifPresent(StepRequest::checkNode);
        parameters = parameters == null || parameters.isNull() || parameters.isMissingNode()
                ? JsonNodeFactory.instance.objectNode() : parameters;
        if (!parameters.isObject()) {
            throw new IllegalArgumentException("the parameters of a step are a JSON object, not " + parameters.getNodeType());
        }
    }

    /**
     * The request in its JSON form: {@code {"taskId", "designId", "node", "parameters"}}, the last three optional.
     *
     * @throws IllegalArgumentException if it is not one
     */
    public static StepRequest fromJson(JsonNode json) {
        return new StepRequest(Json.text(json, "taskId").orElse(null), Json.text(json, "designId").orElse(null),
                Json.text(json, "node"), json.get("parameters"));
    }

    private static void checkNode(String node) {
        if (node.isBlank() || node.indexOf('#') >= 0 || node.startsWith("@")) {
            throw new IllegalArgumentException("'" + node + "' is no name of a node: it is empty, holds '#' or begins with '@'");
        }
    }
}
