package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.states.execution.Activity;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.states.execution.ExecutionState;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows an execution: its input, how far it is, and what it came to. */
@Singleton
class DescribeExecution implements Action {
    private final ExecutionLookup executions;

    DescribeExecution(ExecutionLookup executions) {
        this.executions = executions;
    }

    @Override
    public String name() {
        return "DescribeExecution";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ExecutionState state = executions.find(parameters);
        ExecutionIdentity identity = state.identity();
        ObjectNode answer = Action.object().put("executionArn", identity.executionArn()).put("stateMachineArn", identity.stateMachineArn())
                .put("name", identity.name()).put("status", state.status()).put("startDate", Action.timestamp(identity.startedAt()))
                .put("input", identity.input().toString()).put("redriveCount", 0).put("redriveStatus", "NOT_REDRIVABLE");
        answer.putObject("inputDetails").put("included", true);
        if (state.activity() instanceof Activity.Ended ended) {
            answer.put("stopDate", Action.timestamp(ended.at()));
            result(answer, ended.result());
        }
        return answer;
    }

    private static void result(ObjectNode answer, ExecutionResult result) {
        switch (result) {
            case ExecutionResult.Succeeded(JsonNode output) -> {
                answer.put("output", output.toString());
                answer.putObject("outputDetails").put("included", true);
            }
            case ExecutionResult.Failed(var error, var cause) -> failure(answer, error, cause);
            case ExecutionResult.Aborted(var error, var cause) -> failure(answer, error, cause);
            case ExecutionResult.TimedOut() -> {
            }
        }
    }

    private static void failure(ObjectNode answer, Optional<String> error, Optional<String> cause) {
        error.ifPresent(name -> answer.put("error", name));
        cause.ifPresent(text -> answer.put("cause", text));
    }
}
