package io.drydock.functions.engine.api.execution;

import io.drydock.functions.engine.Arns;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.run.Engine;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Whether an execution can be redriven ("DescribeExecution": redriveStatus and redriveStatusReason). */
@Singleton
class Redrivability {
    private final Engine engine;
    private final StateMachineRecords machines;

    Redrivability(Engine engine, StateMachineRecords machines) {
        this.engine = engine;
        this.machines = machines;
    }

    /** Why it can't, in AWS's words; empty if it can. */
    Optional<String> hindrance(ExecutionRecord execution) {
        return engine.notRedrivable(execution).or(() -> beingDeleted(execution)
                ? Optional.of("State machine is in DELETING status") : Optional.empty());
    }

    private boolean beingDeleted(ExecutionRecord execution) {
        return Arns.stateMachineName(execution.identity().stateMachineArn()).flatMap(machines::find)
                .filter(stored -> stored.machine().deleting()).isPresent();
    }
}
