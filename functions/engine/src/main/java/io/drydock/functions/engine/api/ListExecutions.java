package io.drydock.functions.engine.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.StateMachineRecord;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Lists a state machine's executions, the newest first. */
@Singleton
class ListExecutions implements Action {
    private static final List<String> STATUSES = List.of("RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED", "PENDING_REDRIVE");

    private final StateMachineCatalog machines;
    private final ExecutionRecords executions;

    ListExecutions(StateMachineCatalog machines, ExecutionRecords executions) {
        this.machines = machines;
        this.executions = executions;
    }

    @Override
    public String name() {
        return "ListExecutions";
    }

    @Override
    public ObjectNode answer(Parameters parameters) {
        StateMachineRecord machine = machines.find(parameters.text("stateMachineArn")).machine();
        Optional<String> status = parameters.optionalText("statusFilter");
        status.filter(value -> !STATUSES.contains(value)).ifPresent(value -> {
            throw ApiFailure.validation("1 validation error detected: Value '" + value
                    + "' at 'statusFilter' failed to satisfy constraint: Member must satisfy enum value set: " + STATUSES);
        });
        ExecutionRecords.Listing listing =
                executions.list(machine.name(), status, parameters.limit("maxResults", 100, 1000), PageToken.position(parameters));
        ObjectNode answer = Action.object();
        ArrayNode lines = answer.putArray("executions");
        listing.executions().forEach(line -> {
            ObjectNode json = lines.addObject().put("executionArn", line.arn()).put("stateMachineArn", machine.arn()).put("name", line.name())
                    .put("status", line.status()).put("startDate", Action.timestamp(line.startedAt())).put("redriveCount", 0);
            line.stoppedAt().ifPresent(at -> json.put("stopDate", Action.timestamp(at)));
        });
        listing.next().ifPresent(next -> answer.put("nextToken", PageToken.of(next)));
        return answer;
    }
}
