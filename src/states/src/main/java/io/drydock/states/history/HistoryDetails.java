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

    public static ObjectNode executionStarted(JsonNode input, String roleArn) {
        return data(none(), "input", input).put("roleArn", roleArn);
    }

    public static ObjectNode entered(String state, JsonNode input) {
        return data(none().put("name", state), "input", input);
    }

    public static ObjectNode exited(String state, JsonNode output, Map<String, JsonNode> assigned) {
        ObjectNode details = data(none().put("name", state), "output", output);
        if (!assigned.isEmpty()) {
            ObjectNode variables = details.putObject("assignedVariables");
            assigned.forEach((name, value) -> variables.put(name, value.toString()));
            details.putObject("assignedVariablesDetails").put("truncated", false);
        }
        return details;
    }

    /** {@code timeoutSeconds} is absent where the state names none. */
    public static ObjectNode lambdaScheduled(String resource, JsonNode input, Optional<Long> timeoutSeconds) {
        ObjectNode details = data(none().put("resource", resource), "input", input);
        timeoutSeconds.ifPresent(seconds -> details.put("timeoutInSeconds", seconds));
        return details;
    }

    public static ObjectNode output(JsonNode output) {
        return data(none(), "output", output);
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

    private static ObjectNode data(ObjectNode details, String member, JsonNode value) {
        details.put(member, value.toString());
        details.putObject(member + "Details").put("truncated", false);
        return details;
    }
}
