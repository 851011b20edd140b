package io.drydock.functions.engine.api.execution;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.api.Action;
import io.drydock.functions.engine.api.MemberType;
import io.drydock.functions.engine.api.Parameters;
import io.drydock.functions.engine.api.Shape;
import io.drydock.functions.engine.api.Shape.Member;
import io.drydock.functions.engine.api.machine.StateMachineDescription;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.StartedMachine;
import io.drydock.functions.engine.record.StartedMachines;
import io.drydock.states.execution.ExecutionIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Shows an execution: its input, how far it is, what it came to, and whether it can be redriven. */
@Singleton
class DescribeExecution implements Action {
    private final ExecutionLookup executions;
    private final StartedMachines startedMachines;
    private final Redrivability redrivability;

    DescribeExecution(ExecutionLookup executions, StartedMachines startedMachines, Redrivability redrivability) {
        this.executions = executions;
        this.startedMachines = startedMachines;
        this.redrivability = redrivability;
    }

    @Override
    public String name() {
        return "DescribeExecution";
    }

    @Override
    public Shape request() {
        return Shape.of(Member.required("executionArn", MemberType.ARN), Member.optional("includedData", MemberType.INCLUDED_DATA));
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        ExecutionRecord execution = executions.standardOrChild(parameters.text("executionArn"));
        ExecutionIdentity identity = execution.identity();
        ObjectNode answer = Action.object().put("executionArn", identity.executionArn()).put("stateMachineArn", identity.stateMachineArn())
                .put("name", identity.name()).put("status", execution.status()).put("startDate", Action.timestamp(identity.startedAt()));
        execution.end().ifPresent(end -> answer.put("stopDate", Action.timestamp(end.at())));
        Optional<StartedMachine> machine = startedMachines.find(identity.executionArn());
        if (machine.filter(started -> StateMachineDescription.metadataOnly(parameters, started.settings())).isEmpty()) {
            ExecutionDescription.data(answer, execution);
        }
        machine.flatMap(StartedMachine::traceHeader).ifPresent(header -> answer.put("traceHeader", header));
        identity.origin().ifPresent(origin -> answer.put("mapRunArn", origin.mapRunArn()));
        execution.stateMachineVersionArn().ifPresent(arn -> answer.put("stateMachineVersionArn", arn));
        execution.stateMachineAliasArn().ifPresent(arn -> answer.put("stateMachineAliasArn", arn));
        redrive(answer, execution);
        return answer;
    }

    private void redrive(ObjectNode answer, ExecutionRecord execution) {
        answer.put("redriveCount", execution.redriveCount());
        execution.redrivenAt().ifPresent(at -> answer.put("redriveDate", Action.timestamp(at)));
        redrivability.hindrance(execution).ifPresentOrElse(
                reason -> answer.put("redriveStatus", "NOT_REDRIVABLE").put("redriveStatusReason", reason),
                () -> answer.put("redriveStatus", execution.identity().origin().isPresent() ? "REDRIVABLE_BY_MAP_RUN" : "REDRIVABLE"));
    }
}
