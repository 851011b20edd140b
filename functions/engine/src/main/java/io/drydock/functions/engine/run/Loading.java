package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.functions.engine.record.Journal;
import io.drydock.functions.engine.record.JournalPosition;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.model.StateMachine;
import io.drydock.store.StoreUnavailable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Brings an execution into the memory: by beginning it, or out of the store. */
final class Loading {
    private final String arn;
    private final RunServices services;

    Loading(String arn, RunServices services) {
        this.arn = arn;
        this.services = services;
    }

    /** Begins it and stores that; empty if there is an execution of that ARN. */
    Optional<LiveExecution> begin(Birth birth) throws InterruptedException {
        StateMachine machine = services.definitions().machine(birth.definition());
        Execution execution = new Execution(birth.identity(), machine, services.random(), services.limits());
        Turn turn = new Turn();
        turn.apply(execution, new ExecutionEvent.Started(), birth.identity().startedAt());
        LiveExecution live = new LiveExecution(execution, birth.definition(), birth.record(), JournalPosition.FIRST, turn.effects());
        return live.save(turn, Optional.of(birth.journal()), services) ? Optional.of(live) : Optional.empty();
    }

    /**
     * As it is stored; empty if there is none.
     *
     * @throws StoreUnavailable if the store does not answer
     */
    Optional<LiveExecution> restore() throws InterruptedException {
        services.restoring().acquire();
        try {
            return services.journal().recover(arn).map(this::restored);
        } finally {
            services.restoring().release();
        }
    }

    private LiveExecution restored(Journal.Recovered recovered) {
        ExecutionIdentity identity = recovered.head().identity();
        Definition definition = services.records().definition(identity)
                .orElseThrow(() -> new IllegalStateException("the store does not hold the definition of the execution " + arn));
        Instant now = services.clock().instant().truncatedTo(ChronoUnit.MILLIS);
        Execution execution = Execution.restore(identity, services.definitions().machine(definition), services.random(), services.limits(),
                recovered.changes(), now);
        LiveExecution live = new LiveExecution(execution, definition, recovered.head(), recovered.next(), List.of());
        return new LiveExecution(execution, definition, live.record(), recovered.next(), execution.outstanding());
    }
}
