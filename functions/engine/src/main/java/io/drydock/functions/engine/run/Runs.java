package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.record.ExecutionRecords.Definition;
import io.drydock.functions.engine.record.Journal;
import io.drydock.functions.engine.task.ActivityTasks;
import io.drydock.functions.engine.task.Executions;
import io.drydock.functions.engine.task.StartExecutionTask;
import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.functions.engine.task.TaskDispatcher;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/** The executions that this engine runs now, each with a run of its own. Those that have ended are only in the store. */
final class Runs implements Executions, AutoCloseable {
    private static final int RESTORED_AT_ONCE = 32;

    private final Map<String, ExecutionRun> runs = new ConcurrentHashMap<>();
    private final ExecutionRecords records;
    private final Timers timers;
    private final RunServices services;
    private volatile boolean open;

    Runs(Store store, TaskInvoker invoker, StateMachineDirectory directory, ActivityTasks activities, InstantSource clock, Execution.Limits limits) {
        this.records = new ExecutionRecords(store);
        this.timers = new Timers(clock);
        TaskDispatcher tasks = new TaskDispatcher(invoker, new StartExecutionTask(this, directory, clock), activities, clock);
        this.services = new RunServices(this, new Journal(store), records, new Definitions(), timers, tasks, clock, new SecureRandom(), limits,
                new Semaphore(RESTORED_AT_ONCE));
    }

    Optional<ExecutionRun> here(String arn) {
        return Optional.ofNullable(runs.get(arn));
    }

    /**
     * Sends {@code mail} to the execution; one that is only in the store is restored for it.
     *
     * @throws StoreUnavailable if this engine does not run executions now
     */
    <T> CompletableFuture<Optional<T>> send(String arn, Mail<T> mail) {
        post(arn, Optional.empty(), mail);
        return mail.answer();
    }

    /** @param birth for an execution that is to begin, unless it is here already */
    private void post(String arn, Optional<Birth> birth, Mail<?> mail) {
        while (true) {
            requireOpen();
            ExecutionRun run = runs.computeIfAbsent(arn, _ -> new ExecutionRun(arn, birth, services));
            if (run.post(mail)) {
                if (!open) {
                    run.close();
                }
                return;
            }
            runs.remove(arn, run);
        }
    }

    private void requireOpen() {
        if (!open) {
            throw new StoreUnavailable("this engine does not run executions now: another one may do so, or this one takes over soon");
        }
    }

    /** @return completes as {@link Birth#begun()} does */
    CompletableFuture<Optional<ExecutionRecord>> begin(Birth birth) {
        requireOpen();
        String arn = birth.identity().executionArn();
        ExecutionRun run = new ExecutionRun(arn, Optional.of(birth), services);
        if (runs.putIfAbsent(arn, run) != null) {
            birth.begun().complete(Optional.empty());
        } else {
            run.post(new Mail.Wake());
            run.ended().whenComplete((_, left) -> Optional.ofNullable(left).ifPresent(birth.begun()::completeExceptionally));
            if (!open) {
                run.close();
            }
        }
        return birth.begun();
    }

    /**
     * Sees to it that the parent of {@code start} gets to know of the child's end: begins it, or, where there is one, lets it tell.
     *
     * @param parent what the parent runs
     * @param redrivenAt when the parent was redriven
     */
    void startChild(Effect.StartChild start, Definition parent, Optional<Instant> redrivenAt) {
        ExecutionIdentity child = start.child();
        Definition definition = new Definition(parent.text(), child.origin().map(ExecutionIdentity.Origin::mapState));
        Birth birth = new Birth(child, start.executionType(), definition, Optional.empty(), Optional.empty(), Optional.empty(),
                new CompletableFuture<>());
        post(child.executionArn(), Optional.of(birth), new Mail.Wanted(redrivenAt));
    }

    /** Ends a child execution that was restored, but that its parent does not wait for: the parent ended, or gave the child up. */
    void askParent(ExecutionIdentity.Origin origin, String childArn) {
        Optional<ExecutionRun> parent = here(origin.parentArn());
        Mail.Wake wake = new Mail.Wake();
        if (parent.isEmpty() || !parent.get().post(wake)) {
            stop(childArn);
            return;
        }
        wake.answer().thenAccept(_ -> {
            if (!parent.get().waitsFor(childArn)) {
                stop(childArn);
            }
        });
    }

    void retire(String arn, ExecutionRun run) {
        runs.remove(arn, run);
    }

    /** Restores all of {@code arns}, a few at a time; completes when each has been restored, or has failed to be. */
    CompletableFuture<Void> takeOver(List<String> arns) {
        // All first: a parent finds its children here, and they find it.
        arns.forEach(arn -> runs.putIfAbsent(arn, new ExecutionRun(arn, Optional.empty(), services)));
        open = true;
        return CompletableFuture.allOf(arns.stream().map(arn -> send(arn, new Mail.Wake()).handle((_, _) -> arn)).toArray(CompletableFuture[]::new));
    }

    /** Leaves every execution as it is stored. */
    void standDown() {
        open = false;
        runs.values().forEach(ExecutionRun::close);
        runs.clear();
    }

    @Override
    public boolean start(ExecutionIdentity identity, StateMachineDirectory.Startable machine, String starter) throws InterruptedException {
        Birth birth = new Birth(identity, machine.type(), new Definition(machine.definition(), Optional.empty()), machine.versionArn(),
                machine.aliasArn(), Optional.of(starter), new CompletableFuture<>());
        try {
            return begin(birth).get().isPresent() || records.starter(identity.executionArn()).filter(starter::equals).isPresent();
        } catch (ExecutionException standingDown) {
            throw new InterruptedException("the engine stood down");
        }
    }

    @Override
    public CompletableFuture<ExecutionRecord> ended(String executionArn) {
        Optional<ExecutionRun> run = here(executionArn);
        if (run.isPresent()) {
            return run.get().ended();
        }
        Optional<ExecutionRecord> stored = records.find(executionArn);
        if (stored.isPresent() && stored.get().end().isPresent()) {
            return CompletableFuture.completedFuture(stored.get());
        }
        if (stored.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalStateException("there is no execution " + executionArn));
        }
        send(executionArn, new Mail.Wake());
        return ended(executionArn);
    }

    @Override
    public void stop(String executionArn) {
        here(executionArn).ifPresent(run -> run.post(new Mail.Happened(new ExecutionEvent.Aborted(Optional.empty(), Optional.empty()))));
    }

    @Override
    public void close() {
        standDown();
        timers.close();
    }
}
