package io.drydock.functions.engine;

import io.drydock.functions.engine.record.ActivityRecords;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.RedriveTokens;
import io.drydock.functions.engine.record.StartedMachines;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineVersions;
import io.drydock.functions.engine.record.TagRecords;
import io.drydock.store.Store;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** What the store holds, kind by kind. */
@ApplicationScoped
class RecordsProducer {
    @Produces
    @Singleton
    StateMachineRecords stateMachines(Store store) {
        return new StateMachineRecords(store);
    }

    @Produces
    @Singleton
    ExecutionRecords executions(Store store) {
        return new ExecutionRecords(store);
    }

    @Produces
    @Singleton
    ExecutionHistory histories(Store store) {
        return new ExecutionHistory(store);
    }

    @Produces
    @Singleton
    StateMachineVersions versions(Store store) {
        return new StateMachineVersions(store);
    }

    @Produces
    @Singleton
    StateMachineAliases aliases(Store store) {
        return new StateMachineAliases(store);
    }

    @Produces
    @Singleton
    ActivityRecords activities(Store store) {
        return new ActivityRecords(store);
    }

    @Produces
    @Singleton
    TagRecords tags(Store store) {
        return new TagRecords(store);
    }

    @Produces
    @Singleton
    StartedMachines startedMachines(Store store) {
        return new StartedMachines(store);
    }

    @Produces
    @Singleton
    RedriveTokens redriveTokens(Store store, InstantSource clock) {
        return new RedriveTokens(store, clock);
    }
}
