package io.drydock.functions.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionRecord;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.StateMachineDirectory;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Execution;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.store.Store;
import io.drydock.store.memory.MemoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** A store, engines on it, and the state machines and activities that they know. */
final class Site implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(20);
    static final Duration LEASE = Duration.ofMillis(600);
    static final String ACTIVITY = "arn:aws:states:us-east-1:000000000000:activity:work";
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Store store;
    private final List<Engine> engines = new ArrayList<>();
    private final Map<String, StateMachineDirectory.Startable> machines = new ConcurrentHashMap<>();

    Site() {
        this(new MemoryStore(InstantSource.system()));
    }

    Site(Store store) {
        this.store = store;
    }

    Store store() {
        return store;
    }

    StateMachineDirectory directory() {
        return new StateMachineDirectory() {
            @Override
            public Optional<Startable> find(String stateMachineArn) {
                return Optional.ofNullable(machines.get(stateMachineArn));
            }

            @Override
            public boolean hasActivity(String activityArn) {
                return activityArn.equals(ACTIVITY);
            }
        };
    }

    static String machineArn(String name) {
        return ARN + "stateMachine:" + name;
    }

    static String executionArn(String machine, String name) {
        return ARN + "execution:" + machine + ":" + name;
    }

    static String function(String name) {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }

    Site machine(String name, String definition) {
        machines.put(machineArn(name), new StateMachineDirectory.Startable(machineArn(name), name, ARN.replace("states", "iam") + "role/r", "STANDARD",
                definition, Optional.empty(), Optional.empty()));
        return this;
    }

    /** One that answers with the name of the function. */
    static TaskAnswer echo(String resource, JsonNode payload) {
        return new TaskAnswer.Succeeded(json("\"" + resource.substring(resource.lastIndexOf(':') + 1) + "\""));
    }

    Engine engine(Store way, TaskInvoker invoker) {
        return engine(way, invoker, LEASE);
    }

    Engine engine(Store way, TaskInvoker invoker, Duration lease) {
        Engine engine = new Engine(way, invoker, directory(), InstantSource.system(),
                new Engine.Settings(lease, new Execution.Limits(40, 1000), Duration.ZERO));
        engines.add(engine);
        engine.start();
        return engine;
    }

    Engine activeEngine(Store way, TaskInvoker invoker) throws InterruptedException {
        Engine engine = engine(way, invoker, Duration.ofSeconds(20));
        assertThat(engine.active(PATIENCE)).isTrue();
        return engine;
    }

    Engine.NewExecution execution(String machine, String name, String input) {
        StateMachineDirectory.Startable of = machines.get(machineArn(machine));
        ExecutionIdentity identity = new ExecutionIdentity(executionArn(machine, name), name, of.arn(), machine, of.roleArn(),
                Instant.now().truncatedTo(ChronoUnit.MILLIS), json(input), Optional.empty());
        return new Engine.NewExecution(identity, "STANDARD", of.definition(), Optional.empty(), Optional.empty());
    }

    /** Waits for the end of what stands in the store, whichever engine brings it about. */
    ExecutionRecord awaitEnd(String arn) {
        return await(() -> new ExecutionRecords(store).find(arn).filter(record -> record.end().isPresent()), arn);
    }

    /** Waits until something is there. */
    static <T> T await(Supplier<Optional<T>> asked, String what) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> found = asked.get();
            if (found.isPresent()) {
                return found.get();
            }
            assertThat(Instant.now()).as("waiting for %s", what).isBefore(end);
            Thread.yield();
        }
    }

    List<String> history(String arn) {
        return new ExecutionHistory(store).from(arn, 1, 30_000).stream().map(event -> event.type().apiName()).toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
        store.close();
    }
}
