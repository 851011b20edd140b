package io.drydock.functions.engine.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.DataLimits;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionState;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Starts an execution. The same name with the same input, while it runs, answers the execution that there is. */
@Singleton
class StartExecution implements Action {
    private static final ObjectMapper JSON = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final StateMachineCatalog machines;
    private final ExecutionRecords executions;
    private final Engine engine;
    private final Arns arns;
    private final InstantSource clock;

    StartExecution(StateMachineCatalog machines, ExecutionRecords executions, Engine engine, Arns arns, InstantSource clock) {
        this.machines = machines;
        this.executions = executions;
        this.engine = engine;
        this.arns = arns;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "StartExecution";
    }

    @Override
    public ObjectNode answer(Parameters parameters) throws InterruptedException {
        StateMachineRecord machine = machines.find(parameters.text("stateMachineArn")).machine();
        String name = parameters.optionalText("name").map(ResourceName::check).orElseGet(() -> UUID.randomUUID().toString());
        JsonNode input = input(parameters.optionalText("input").orElse("{}"));
        String arn = arns.execution(machine.name(), name);
        ActiveEngine.require(engine);
        ExecutionIdentity identity = new ExecutionIdentity(arn, name, machine.arn(), machine.name(), machine.roleArn(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), input);
        ExecutionState state = engine.start(identity, StateMachineCatalog.machine(machine.definition()), machine.definition())
                .orElseGet(() -> existing(arn, input));
        return Action.object().put("executionArn", arn).put("startDate", Action.timestamp(state.identity().startedAt()));
    }

    private ExecutionState existing(String arn, JsonNode input) {
        return executions.find(arn).map(ExecutionRecords.Stored::state)
                .filter(state -> state.result().isEmpty() && state.identity().input().equals(input))
                .orElseThrow(() -> new ApiFailure("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'"));
    }

    private static JsonNode input(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > DataLimits.MAX_BYTES) {
            throw ApiFailure.validation("1 validation error detected: Value at 'input' failed to satisfy constraint: "
                    + "Member must have length less than or equal to " + DataLimits.MAX_BYTES);
        }
        try {
            JsonNode input = JSON.readTree(text);
            if (input.isMissingNode()) {
                throw new ApiFailure("InvalidExecutionInput", "Invalid State Machine Execution Input: it is empty");
            }
            return input;
        } catch (JsonProcessingException malformed) {
            throw new ApiFailure("InvalidExecutionInput", "Invalid State Machine Execution Input: '" + malformed.getOriginalMessage() + "'");
        }
    }
}
