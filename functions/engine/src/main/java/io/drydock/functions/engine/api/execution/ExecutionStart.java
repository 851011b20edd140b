package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.api.ActiveEngine;
import io.drydock.functions.engine.api.ApiFailure;
import io.drydock.functions.engine.api.machine.StateMachineLookup;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.StartedMachine;
import io.drydock.functions.engine.record.StartedMachines;
import io.drydock.functions.engine.record.StateMachineAlias;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineVersion;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.ExecutionIdentity;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** Starts executions of both types. */
@Singleton
class ExecutionStart {
    private final Engine engine;
    private final StartedMachines startedMachines;
    private final Arns arns;
    private final InstantSource clock;

    ExecutionStart(Engine engine, StartedMachines startedMachines, Arns arns, InstantSource clock) {
        this.engine = engine;
        this.startedMachines = startedMachines;
        this.arns = arns;
        this.clock = clock;
    }

    /** What an execution is to be called and to work on. */
    record Request(String name, JsonNode input, Optional<String> traceHeader) {
    }

    /**
     * Starts an execution; the same name with the same input, while it runs, answers the execution that there is. EXPRESS executions may have
     * the same name.
     *
     * @throws ApiFailure ExecutionAlreadyExists, or ServiceUnavailable if another engine runs the executions
     */
    ExecutionRecord start(StateMachineLookup.Target target, Request request) throws InterruptedException {
        ActiveEngine.require(engine);
        StateMachineRecord machine = target.machine();
        String arn = machine.express() ? arns.express(machine.name(), request.name(), UUID.randomUUID().toString())
                : arns.execution(machine.name(), request.name());
        ExecutionIdentity identity = new ExecutionIdentity(arn, request.name(), machine.arn(), machine.name(), machine.roleArn(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS), request.input(), Optional.empty());
        Optional<ExecutionRecord> started = engine.start(new Engine.NewExecution(identity, machine.type(), machine.definition(),
                target.version().map(StateMachineVersion::arn), target.alias().map(StateMachineAlias::arn)));
        started.ifPresent(_ -> startedMachines.put(arn,
                new StartedMachine(machine.updatedAt(), machine.revisionId(), machine.settings(), request.traceHeader())));
        return started.orElseGet(() -> existing(arn, request.input()));
    }

    private ExecutionRecord existing(String arn, JsonNode input) {
        return engine.find(arn).filter(execution -> execution.end().isEmpty() && execution.identity().input().equals(input))
                .orElseThrow(() -> new ApiFailure("ExecutionAlreadyExists", "Execution Already Exists: '" + arn + "'"));
    }
}
