package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.functions.engine.record.Journal;
import io.drydock.functions.engine.record.JournalEntry;
import io.drydock.functions.engine.record.JournalPosition;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.Execution;
import io.drydock.store.StoreUnavailable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** An execution in the memory, and how far it is in the store. */
final class LiveExecution {
    private static final Logger LOG = Logger.getLogger(LiveExecution.class);

    private final Execution execution;
    private final Definition definition;
    private final String writer = UUID.randomUUID().toString();
    private ExecutionRecord stored;
    private JournalPosition next;
    private List<Effect> effects;

    /** @param effects what is to be done first */
    LiveExecution(Execution execution, Definition definition, ExecutionRecord stored, JournalPosition next, List<Effect> effects) {
        this.execution = execution;
        this.definition = definition;
        this.stored = stored;
        this.next = next;
        this.effects = effects;
    }

    Execution execution() {
        return execution;
    }

    Definition definition() {
        return definition;
    }

    /** As it is stored. */
    ExecutionRecord stored() {
        return stored;
    }

    /** As it is now. */
    ExecutionRecord record() {
        return new ExecutionRecord(stored.identity(), stored.type(), stored.stateMachineVersionArn(), stored.stateMachineAliasArn(), execution.end(),
                execution.redrives().count(), execution.redrives().last(), execution.lastEventId());
    }

    List<Effect> takeEffects() {
        List<Effect> taken = effects;
        effects = List.of();
        return taken;
    }

    boolean save(Turn turn, RunServices services) throws InterruptedException {
        return save(turn, Optional.empty(), services);
    }

    /**
     * Stores what a turn brought, however long the store takes.
     *
     * @param begin for an execution that begins with this turn
     * @return {@code false} if another engine has written in between
     */
    boolean save(Turn turn, Optional<Journal.Begin> begin, RunServices services) throws InterruptedException {
        ExecutionRecord after = record();
        JournalEntry entry = new JournalEntry(writer, turn.change().orElseThrow(), turn.history());
        Journal.Addition addition = new Journal.Addition(begin, stored, after, next, entry, turn.mapRuns());
        Backoff backoff = new Backoff(services.random());
        boolean told = false;
        while (true) {
            try {
                if (!services.journal().add(addition)) {
                    return false;
                }
                stored = after;
                next = next.next(after.lastEventId());
                return true;
            } catch (StoreUnavailable unavailable) {
                if (!told) {
                    LOG.warnf("The execution %s waits for the store: %s", after.identity().executionArn(), unavailable.getMessage());
                }
                told = true;
                backoff.pause();
            }
        }
    }
}
