package io.drydock.states.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/** The details of history events, in the members and forms of the AWS Step Functions API: data stand in them as JSON text. */
public final class HistoryDetails {
    private HistoryDetails() {
    }

    public static ObjectNode none() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** {@code member} with JSON text, and the member that says whether it was cut. */
    public static ObjectNode data(String member, String json) {
        ObjectNode details = none().put(member, json);
        details.putObject(member + "Details").put("truncated", false);
        return details;
    }

    public static ObjectNode executionStarted(String input, String roleArn) {
        return data("input", input).put("roleArn", roleArn);
    }

    public static ObjectNode entered(String state, String input) {
        return data("input", input).put("name", state);
    }

    public static ObjectNode exited(String state, String output, Map<String, JsonNode> assigned) {
        ObjectNode details = data("output", output).put("name", state);
        if (!assigned.isEmpty()) {
            ObjectNode variables = details.putObject("assignedVariables");
            assigned.forEach((name, value) -> variables.put(name, value.toString()));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        return details;
    }

    public static ObjectNode failure(Optional<String> error, Optional<String> cause) {
        ObjectNode details = none();
        error.ifPresent(name -> details.put("error", name));
        cause.ifPresent(text -> details.put("cause", text));
        return details;
    }

    public static ObjectNode evaluationFailed(String state, String field, String error, String cause) {
        return none().put("error", error).put("cause", cause).put("location", field).put("state", state);
    }

    /** An iteration of the Map state {@code state}. */
    public static ObjectNode iteration(String state, int index) {
        return none().put("name", state).put("index", index);
    }
}
