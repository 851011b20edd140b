package io.drydock.functions.engine.run;

import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Reading;
import io.drydock.states.execution.Effect;
import io.drydock.states.execution.ExecutionEvent;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionState;
import io.drydock.states.execution.Interpreter;
import io.drydock.states.execution.Transition;
import io.drydock.states.model.StateMachine;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * Runs the executions in a store while it holds the store's engine lease; without the lease it is passive and tries to get it. With the
 * lease come all executions that have not ended: each goes on from what is stored.
 */
public final class Engine implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Engine.class);
    private static final int RENEWALS_PER_LEASE = 3;
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(5);

    private final ExecutionRecords records;
    private final TaskInvoker invoker;
    private final InstantSource clock;
    private final Duration leaseLength;
    private final EngineLease lease;
    private final RandomGenerator random = new SecureRandom();
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Activation activation = new Activation();
    private final Thread keeper;

    private record Running(ExecutionRun run, Thread thread) {
    }

    /** @param leaseLength for how long an engine that vanished keeps others from taking over */
    public Engine(Store store, TaskInvoker invoker, InstantSource clock, Duration leaseLength) {
        this.records = new ExecutionRecords(store);
        this.invoker = invoker;
        this.clock = clock;
        this.leaseLength = leaseLength;
        this.lease = new EngineLease(store, clock, leaseLength, UUID.randomUUID().toString());
        this.keeper = Thread.ofVirtual().name("engine lease").unstarted(this::keepLease);
    }

    /** Begins; returns at once. */
    public void start() {
        keeper.start();
    }

    /** Whether this engine has the lease now, or gets it within {@code patience}. */
    public boolean active(Duration patience) throws InterruptedException {
        return activation.await(patience);
    }

    public boolean active() {
        return activation.now();
    }

    /** The longest that {@link #active(Duration)} can make sense: by then a vanished engine's lease is over. */
    public Duration takeover() {
        return leaseLength.plus(leaseLength.dividedBy(RENEWALS_PER_LEASE)).plusSeconds(1);
    }

    /**
     * Starts an execution: stored before this returns.
     *
     * @return the execution's first state; empty if there is an execution of this ARN
     */
    public Optional<ExecutionState> start(ExecutionIdentity identity, StateMachine machine, String definition) {
        Interpreter interpreter = new Interpreter(machine, random);
        Transition started = interpreter.apply(ExecutionState.create(identity, machine), new ExecutionEvent.Started(), identity.startedAt());
        if (!records.create(started, definition)) {
            return Optional.empty();
        }
        if (started.state().result().isEmpty()) {
            spawn(new ExecutionRecords.Stored(started.state(), 1), interpreter, started.effects());
        }
        return Optional.of(started.state());
    }

    /**
     * Ends a running execution as ABORTED and waits until that is stored.
     *
     * @return the execution as it is then; empty if there is none of this ARN
     */
    public Optional<ExecutionState> abort(String arn, Optional<String> error, Optional<String> cause) throws InterruptedException {
        Running found = running.get(arn);
        if (found != null) {
            found.run().happened(new ExecutionEvent.Aborted(error, cause));
            found.thread().join(takeover());
        }
        return records.find(arn).map(ExecutionRecords.Stored::state);
    }

    /** @param begun empty for an execution that another process began */
    private void spawn(ExecutionRecords.Stored stored, Interpreter interpreter, List<Effect> begun) {
        String arn = stored.state().identity().executionArn();
        running.computeIfAbsent(arn, _ -> {
            ExecutionRun run = new ExecutionRun(records, invoker, interpreter, clock, stored, begun);
            if (begun.isEmpty()) {
                run.happened(new ExecutionEvent.Resumed());
            }
            Thread thread = Thread.ofVirtual().name("execution " + stored.state().identity().name()).unstarted(() -> {
                try {
                    run.run();
                } finally {
                    running.remove(arn);
                }
            });
            thread.start();
            return new Running(run, thread);
        });
    }

    private void resume(String arn) {
        Optional<ExecutionRecords.Stored> stored = records.find(arn).filter(found -> found.state().result().isEmpty());
        Optional<String> definition = records.definition(arn);
        if (stored.isEmpty() || definition.isEmpty()) {
            return;
        }
        switch (DefinitionReader.read(definition.get())) {
            case Reading.Valid(StateMachine machine, var _) -> spawn(stored.get(), new Interpreter(machine, random), List.of());
            case Reading.Invalid(var diagnostics) -> LOG.errorf("The execution %s can't go on, its definition is not one that this engine runs: %s",
                    arn, diagnostics);
        }
    }

    private void keepLease() {
        Instant heldUntil = Instant.MIN;
        try {
            do {
                try {
                    Optional<Instant> until = lease.takeOrRenew();
                    heldUntil = until.orElse(Instant.MIN);
                } catch (StoreUnavailable unavailable) {
                    LOG.warnf("The engine's lease could not be renewed: %s", unavailable.getMessage());
                }
                boolean held = clock.instant().isBefore(heldUntil);
                if (held && !activation.now()) {
                    takeOver();
                } else if (!held && activation.now()) {
                    LOG.warn("The engine lost its lease: another one runs the executions");
                    standDown();
                }
            } while (!stopping.await(leaseLength.toMillis() / RENEWALS_PER_LEASE, TimeUnit.MILLISECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeOver() {
        try {
            var arns = records.running();
            arns.forEach(this::resume);
            activation.set(true);
            LOG.infof("The engine runs the executions of this store; %d go on", arns.size());
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("The engine could not read the running executions, tries again: %s", unavailable.getMessage());
        }
    }

    private void standDown() throws InterruptedException {
        activation.set(false);
        var left = running.values().stream().map(Running::thread).toList();
        left.forEach(Thread::interrupt);
        for (Thread thread : left) {
            thread.join(PATIENCE_AT_STOP);
        }
    }

    /** Leaves every execution as it is stored and gives the lease up: the next engine goes on at once. */
    @Override
    public void close() {
        try {
            stopping.countDown();
            keeper.join(PATIENCE_AT_STOP);
            boolean held = activation.now();
            standDown();
            if (held) {
                lease.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (StoreUnavailable unavailable) {
            LOG.warnf("The engine's lease was not given up, it ends by itself: %s", unavailable.getMessage());
        }
    }
}
