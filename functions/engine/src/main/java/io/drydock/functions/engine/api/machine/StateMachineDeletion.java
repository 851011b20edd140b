package io.drydock.functions.engine.api.machine;

import io.drydock.functions.engine.record.ExecutionLine;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.StateMachineAliases;
import io.drydock.functions.engine.record.StateMachineRecord;
import io.drydock.functions.engine.record.StateMachineRecords;
import io.drydock.functions.engine.record.StateMachineVersions;
import io.drydock.functions.engine.record.TagRecords;
import io.drydock.functions.engine.run.Engine;
import io.drydock.store.StoreUnavailable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Removes a state machine as AWS does ("DeleteStateMachine"): at first it is DELETING, its executions are stopped, and when none runs any more
 * it goes, with its versions, aliases and tags. Whoever next looks at a state machine that was left DELETING finishes the work.
 */
@Singleton
class StateMachineDeletion {
    private static final Logger LOG = Logger.getLogger(StateMachineDeletion.class);
    private static final Optional<String> RUNNING = Optional.of("RUNNING");
    private static final int AT_A_TIME = 100;

    private final StateMachineRecords machines;
    private final StateMachineVersions versions;
    private final StateMachineAliases aliases;
    private final TagRecords tags;
    private final ExecutionRecords executions;
    private final Engine engine;

    StateMachineDeletion(StateMachineRecords machines, StateMachineVersions versions, StateMachineAliases aliases, TagRecords tags,
            ExecutionRecords executions, Engine engine) {
        this.machines = machines;
        this.versions = versions;
        this.aliases = aliases;
        this.tags = tags;
        this.executions = executions;
        this.engine = engine;
    }

    /** Begins; nothing happens where there is no such state machine. */
    void begin(String name, String arn) {
        while (true) {
            Optional<StateMachineRecords.Stored> stored = machines.find(name).filter(found -> found.machine().arn().equals(arn));
            if (stored.isEmpty() || finish(stored.get())) {
                return;
            }
            if (stored.get().machine().deleting() || machines.update(stored.get().machine().beingDeleted(), stored.get().version())) {
                if (machines.find(name).filter(found -> !finish(found)).isPresent()) {
                    Thread.ofVirtual().name("deletion of " + name).start(() -> stopExecutions(stored.get().machine()));
                }
                return;
            }
        }
    }

    /** @return whether it has gone: it was DELETING and no execution of it runs any more */
    boolean finish(StateMachineRecords.Stored stored) {
        StateMachineRecord machine = stored.machine();
        if (!machine.deleting() || !running(machine.name()).isEmpty()) {
            return false;
        }
        aliases.deleteAll(machine.name());
        versions.deleteAll(machine.name());
        tags.delete(machine.arn());
        machines.delete(stored);
        return true;
    }

    private void stopExecutions(StateMachineRecord machine) {
        try {
            if (!engine.active()) {
                return;
            }
            for (List<ExecutionLine> lines = running(machine.name()); !lines.isEmpty(); lines = running(machine.name())) {
                for (ExecutionLine line : lines) {
                    if (engine.abort(line.arn(), Optional.empty(), Optional.empty()).filter(execution -> execution.end().isEmpty()).isPresent()) {
                        return;
                    }
                }
            }
            machines.find(machine.name()).ifPresent(this::finish);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("The state machine %s stays in deletion until somebody asks for it: %s", machine.arn(), unavailable.getMessage());
        }
    }

    private List<ExecutionLine> running(String machine) {
        return executions.list(machine, RUNNING, AT_A_TIME, Optional.empty()).executions();
    }
}
