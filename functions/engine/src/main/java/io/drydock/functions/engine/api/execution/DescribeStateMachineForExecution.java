package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.StateMachineArn;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.machine.MapProcessors;
import io.drydock.functions.engine.api.machine.StateMachineDescription;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.StartedMachine;
import io.drydock.functions.engine.record.StartedMachines;
import io.drydock.functions.engine.record.StateMachineSettings;
import io.drydock.functions.engine.run.Engine;
import io.drydock.states.execution.ExecutionIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows the state machine that an execution was started with, whatever became of it since. */
@Singleton
class DescribeStateMachineForExecution implements Action {
    private final ExecutionLookup lookup;
    private final ExecutionRecords executions;
    private final StartedMachines startedMachines;
    private final Engine engine;

    DescribeStateMachineForExecution(ExecutionLookup lookup, ExecutionRecords executions, StartedMachines startedMachines, Engine engine) {
        this.lookup = lookup;
        this.executions = executions;
        this.startedMachines = startedMachines;
        this.engine = engine;
    }

    @Override
    public String name() {
        return "DescribeStateMachineForExecution";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("includedData", MemberType.INCLUDED_DATA));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ExecutionRecord execution = lookup.standardOrChild(parameters.text("executionArn"));
        ExecutionIdentity identity = execution.identity();
        ExecutionIdentity root = root(identity);
        StartedMachine machine = startedMachines.find(root.executionArn())
                .orElseGet(() -> new StartedMachine(root.startedAt(), Optional.empty(), StateMachineSettings.DEFAULT, Optional.empty()));
        ObjectNode answer = Action.object().put("stateMachineArn", identity.stateMachineArn()).put("name", identity.stateMachineName());
        StateMachineDescription.definition(answer, definition(identity).orElseThrow(() -> ExecutionLookup.absent(identity.executionArn())),
                StateMachineDescription.metadataOnly(parameters, machine.settings()));
        answer.put("roleArn", identity.roleArn()).put("updateDate", Action.timestamp(machine.updatedAt()));
        answer.setAll(machine.settings().toJson());
        identity.origin().ifPresent(origin -> answer.put("mapRunArn", origin.mapRunArn()));
        if (StateMachineArn.parse(identity.stateMachineArn()).orElse(null) instanceof StateMachineArn.MapState(var _, String label)) {
            answer.put("label", label);
        }
        machine.revisionId().ifPresent(id -> answer.put("revisionId", id));
        return answer;
    }

    /** The execution that somebody started, of which this one is a descendant. */
    private ExecutionIdentity root(ExecutionIdentity identity) {
        return parent(identity).map(this::root).orElse(identity);
    }

    private Optional<ExecutionIdentity> parent(ExecutionIdentity identity) {
        return identity.origin().flatMap(origin -> engine.find(origin.parentArn())).map(ExecutionRecord::identity);
    }

    private Optional<String> definition(ExecutionIdentity identity) {
        return identity.origin().isEmpty() ? executions.definition(identity).map(ExecutionRecords.Definition::text)
                : parent(identity).flatMap(this::definition).flatMap(whole -> MapProcessors.named(whole, identity.origin().get().mapState()));
    }
}
