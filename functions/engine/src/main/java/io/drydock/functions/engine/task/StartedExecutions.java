package io.drydock.functions.engine.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.states.execution.End;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The executions that tasks start, in the members that the integration gives the API's fields: capital first letters, in the order of the
 * alphabet, timestamps in milliseconds since the epoch.
 */
final class StartedExecutions {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** "StartExecution", parameter "name". */
    private static final Pattern NAME = Pattern.compile("[^\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]{1,80}");
    private static final String STATE_MACHINE = ":stateMachine:";

    private final InstantSource clock;

    StartedExecutions(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws TaskRefused if the name or the input is not one */
    ExecutionIdentity identity(TaskCall call, StateMachineDirectory.Startable machine) throws TaskRefused {
        String own = UUID.nameUUIDFromBytes(call.id().getBytes(StandardCharsets.UTF_8)).toString();
        String name = call.arguments().path("Name").asText(own);
        if (!NAME.matcher(name).matches()) {
            throw TaskRefused.byStepFunctions("InvalidName", "Invalid Name: '" + name + "'");
        }
        // "Identifiers for Step Functions": executions of an EXPRESS state machine may share a name.
        String arn = machine.type().equals("EXPRESS")
                ? machine.arn().replace(STATE_MACHINE, ":express:") + ":" + name + ":" + own
                : machine.arn().replace(STATE_MACHINE, ":execution:") + ":" + name;
        return new ExecutionIdentity(arn, name, machine.arn(), machine.name(), machine.roleArn(), clock.instant().truncatedTo(ChronoUnit.MILLIS),
                input(call.arguments()), Optional.empty());
    }

    private static JsonNode input(JsonNode arguments) throws TaskRefused {
        JsonNode given = arguments.path("Input");
        if (given.isMissingNode()) {
            return JsonNodeFactory.instance.objectNode();
        }
        if (!given.isTextual()) {
            return given;
        }
        try {
            JsonNode parsed = JSON.readTree(given.textValue());
            if (!parsed.isMissingNode()) {
                return parsed;
            }
        } catch (JsonProcessingException malformed) {
            // refused below
        }
        throw TaskRefused.byStepFunctions("InvalidExecutionInput", "Invalid State Machine Execution Input: '" + given.textValue() + "'");
    }

    /** What StartExecution answers. */
    static ObjectNode response(ExecutionIdentity identity) {
        ObjectNode response = JsonNodeFactory.instance.objectNode().put("ExecutionArn", identity.executionArn());
        int length = "{\"executionArn\":\"\",\"startDate\":1234567890.123}".length() + identity.executionArn().length();
        SdkResponse.describe(response, "application/x-amz-json-1.0", 200, length, Map.of());
        return response.put("StartDate", identity.startedAt().toEpochMilli());
    }

    /**
     * What DescribeExecution answers for an execution that has ended.
     *
     * @param json whether input and output stand there as JSON rather than as text
     */
    static ObjectNode description(ExecutionRecord execution, boolean json) {
        End end = execution.end().orElseThrow();
        ExecutionIdentity identity = execution.identity();
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        switch (end.result()) {
            case ExecutionResult.Failed(var error, var cause) -> failure(description, error, cause);
            case ExecutionResult.Aborted(var error, var cause) -> failure(description, error, cause);
            case ExecutionResult.Succeeded _, ExecutionResult.TimedOut _ -> {
            }
        }
        description.put("ExecutionArn", identity.executionArn());
        data(description, "Input", identity.input(), json);
        description.put("Name", identity.name());
        if (end.result() instanceof ExecutionResult.Succeeded(JsonNode output)) {
            data(description, "Output", output, json);
        }
        description.put("RedriveCount", execution.redriveCount());
        boolean succeeded = end.result() instanceof ExecutionResult.Succeeded;
        description.put("RedriveStatus", succeeded ? "NOT_REDRIVABLE" : "REDRIVABLE");
        if (succeeded) {
            description.put("RedriveStatusReason", "Execution is SUCCEEDED and cannot be redriven");
        }
        return description.put("StartDate", identity.startedAt().toEpochMilli()).put("StateMachineArn", identity.stateMachineArn())
                .put("Status", end.result().status()).put("StopDate", end.at().toEpochMilli());
    }

    private static void failure(ObjectNode description, Optional<String> error, Optional<String> cause) {
        cause.ifPresent(text -> description.put("Cause", text));
        error.ifPresent(name -> description.put("Error", name));
    }

    private static void data(ObjectNode description, String member, JsonNode value, boolean json) {
        if (json) {
            description.set(member, value);
        } else {
            description.put(member, value.toString());
        }
        description.putObject(member + "Details").put("Included", true);
    }
}
