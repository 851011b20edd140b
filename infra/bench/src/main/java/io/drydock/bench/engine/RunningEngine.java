package io.drydock.bench.engine;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.run.Engine;
import io.drydock.functions.engine.run.Engine.NewExecution;
import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.End;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionResult;
import io.drydock.store.Store;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The engine at work on a store; every task is answered at once with its input. */
final class RunningEngine implements AutoCloseable {
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:execution:bench:";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** Longer than the clock of {@link WaitingExecutions} is ever set forward. */
    private static final Duration LEASE = Duration.ofDays(1);
    private static final TaskInvoker ECHO = (_, payload, _) -> new TaskAnswer.Succeeded(payload);
    private static final StateMachineDirectory NO_OTHERS = new StateMachineDirectory() {
        @Override
        public Optional<Startable> find(String stateMachineArn) {
            return Optional.empty();
        }

        @Override
        public boolean hasActivity(String activityArn) {
            return false;
        }
    };

    private final Engine engine;
    private final InstantSource clock;

    RunningEngine(Store store, InstantSource clock, Execution.Limits limits) throws InterruptedException {
        this.clock = clock;
        this.engine = new Engine(store, ECHO, NO_OTHERS, clock, new Engine.Settings(LEASE, limits, Duration.ZERO));
        engine.start();
        if (!engine.active(PATIENCE)) {
            throw new IllegalStateException("the engine did not become active within " + PATIENCE);
        }
    }

    Engine engine() {
        return engine;
    }

    /** The ARN of the execution of this name. */
    static String arn(String name) {
        return ARN + name;
    }

    /** Starts an execution; it is stored when this returns. */
    void start(Workload workload, String name) {
        ExecutionIdentity identity = new ExecutionIdentity(arn(name), name, "arn:aws:states:us-east-1:000000000000:stateMachine:bench", "bench",
                "arn:aws:iam::000000000000:role/bench", clock.instant().truncatedTo(ChronoUnit.MILLIS), workload.input(), Optional.empty());
        engine.start(new NewExecution(identity, "STANDARD", workload.definition(), Optional.empty(), Optional.empty()))
                .orElseThrow(() -> new IllegalStateException("there is an execution " + name + " already"));
    }

    /** Waits for its end. @throws IllegalStateException if that is not the workload's output */
    void awaitOutput(Workload workload, String name) throws InterruptedException {
        ExecutionResult result = await(name);
        if (!(result instanceof ExecutionResult.Succeeded(JsonNode output) && output.equals(workload.output()))) {
            String found = result.toString();
            throw new IllegalStateException("an execution of '" + workload.name() + "' came to " + found.substring(0, Math.min(300, found.length())));
        }
    }

    /** Waits for its end. */
    ExecutionResult await(String name) throws InterruptedException {
        return engine.await(arn(name), PATIENCE).flatMap(ExecutionRecord::end).map(End::result)
                .orElseThrow(() -> new IllegalStateException("the execution " + name + " did not end within " + PATIENCE));
    }

    @Override
    public void close() {
        engine.close();
    }
}
