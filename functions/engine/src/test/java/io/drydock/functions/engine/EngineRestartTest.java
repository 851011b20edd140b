package io.drydock.functions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.functions.engine.record.ExecutionHistory;
import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.run.Engine;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.definition.DefinitionReader;
import io.drydock.states.definition.Reading;
import io.drydock.states.execution.ExecutionIdentity;
import io.drydock.states.execution.ExecutionState;
import io.drydock.store.Item;
import io.drydock.store.Key;
import io.drydock.store.Page;
import io.drydock.store.Query;
import io.drydock.store.Store;
import io.drydock.store.StoreUnavailable;
import io.drydock.store.Write;
import io.drydock.store.embedded.EmbeddedStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that vanishes in the middle of a task loses nothing: another one goes on from what is stored. */
class EngineRestartTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LEASE = Duration.ofMillis(600);
    private static final String ARN = "arn:aws:states:us-east-1:000000000000:execution:m:run";
    private static final String DEFINITION = """
            {"QueryLanguage": "JSONata", "StartAt": "First", "States": {
              "First": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:first", "Assign": {"kept": "{% $states.result %}"}, "Next": "Pause"},
              "Pause": {"Type": "Wait", "Seconds": 1, "Next": "Second"},
              "Second": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:000000000000:function:second",
                         "Output": "{% [$kept, $states.result] %}", "End": true}}}
            """;

    /** A store that a dead process can't reach any more. */
    private static final class Severed implements Store {
        private final Store store;
        private volatile boolean cut;

        Severed(Store store) {
            this.store = store;
        }

        private Store reach() {
            if (cut) {
                throw new StoreUnavailable("this process is dead", null);
            }
            return store;
        }

        @Override
        public Optional<Item> get(Key key) {
            return reach().get(key);
        }

        @Override
        public boolean write(List<Write> writes) {
            return reach().write(writes);
        }

        @Override
        public Page query(Query query) {
            return reach().query(query);
        }

        @Override
        public void close() {
            store.close();
        }
    }

    private static ExecutionState start(Engine engine) throws InterruptedException {
        assertThat(engine.active(PATIENCE)).isTrue();
        Reading.Valid reading = (Reading.Valid) DefinitionReader.read(DEFINITION);
        return engine.start(new ExecutionIdentity(ARN, "run", "arn:aws:states:us-east-1:000000000000:stateMachine:m", "m", "role",
                Instant.now().truncatedTo(ChronoUnit.MILLIS), JsonNodeFactory.instance.objectNode()), reading.machine(), DEFINITION).orElseThrow();
    }

    private static TaskAnswer text(String value) {
        return new TaskAnswer.Succeeded(JsonNodeFactory.instance.textNode(value));
    }

    private static ExecutionState awaitEnd(Store store) {
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            ExecutionState state = new ExecutionRecords(store).find(ARN).orElseThrow().state();
            if (state.result().isPresent()) {
                return state;
            }
            assertThat(Instant.now()).as("%s", state.activity()).isBefore(end);
            Thread.onSpinWait();
        }
    }

    @Test
    void aTaskInFlightIsInvokedAgainByTheNextEngineOnTheFolder(@TempDir Path folder) throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        Severed dying = new Severed(EmbeddedStore.open(folder));
        Engine first = new Engine(dying, (resource, payload, deadline) -> {
            inFlight.countDown();
            new CountDownLatch(1).await();
            return text("never");
        }, InstantSource.system(), LEASE);
        first.start();
        start(first);
        assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        dying.cut = true;
        dying.close();

        AtomicInteger calls = new AtomicInteger();
        try (Store store = EmbeddedStore.open(folder);
                Engine second = new Engine(store, (resource, payload, deadline) -> text(resource.endsWith("first") ? "one" : "two" + calls.incrementAndGet()),
                        InstantSource.system(), LEASE)) {
            second.start();
            ExecutionState end = awaitEnd(store);
            assertThat(end.result().orElseThrow()).hasToString("Succeeded[output=[\"one\",\"two1\"]]");
            assertThat(new ExecutionHistory(store).from(ARN, 1, 100)).extracting(event -> event.type().apiName()).containsExactly(
                    "ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded",
                    "TaskStateExited", "WaitStateEntered", "WaitStateExited", "TaskStateEntered", "LambdaFunctionScheduled",
                    "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited", "ExecutionSucceeded");
            assertThat(new ExecutionRecords(store).running()).isEmpty();
        } finally {
            first.close();
        }
    }

    @Test
    void aSecondEngineStaysPassiveUntilTheFirstHasGone(@TempDir Path folder) throws Exception {
        try (Store store = EmbeddedStore.open(folder)) {
            Severed dying = new Severed(store);
            CountDownLatch inFlight = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger byFirst = new AtomicInteger();
            AtomicInteger bySecond = new AtomicInteger();
            TaskInvoker slow = (resource, payload, deadline) -> {
                byFirst.incrementAndGet();
                inFlight.countDown();
                release.await();
                return text("late");
            };
            try (Engine first = new Engine(dying, slow, InstantSource.system(), LEASE);
                    Engine second = new Engine(store, (resource, payload, deadline) -> text("second" + bySecond.incrementAndGet()),
                            InstantSource.system(), LEASE)) {
                first.start();
                start(first);
                assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                second.start();
                assertThat(second.active(LEASE.multipliedBy(3))).as("the first engine renews its lease").isFalse();
                assertThat(bySecond).hasValue(0);
                dying.cut = true;
                assertThat(second.active(PATIENCE)).isTrue();
                assertThat(awaitEnd(store).result().orElseThrow()).hasToString("Succeeded[output=[\"second1\",\"second2\"]]");
                dying.cut = false;
                release.countDown();
                assertThat(byFirst).hasValue(1);
                assertThat(new ExecutionRecords(store).find(ARN).orElseThrow().state().result().orElseThrow())
                        .hasToString("Succeeded[output=[\"second1\",\"second2\"]]");
            }
        }
    }

    @Test
    void anOrderlyStopGivesTheLeaseUpAtOnce(@TempDir Path folder) throws Exception {
        try (Store store = EmbeddedStore.open(folder)) {
            Duration longLease = Duration.ofMinutes(10);
            TaskInvoker invoker = (resource, payload, deadline) -> text("done");
            Engine first = new Engine(store, invoker, InstantSource.system(), longLease);
            first.start();
            assertThat(first.active(PATIENCE)).isTrue();
            first.close();
            try (Engine second = new Engine(store, invoker, InstantSource.system(), longLease)) {
                second.start();
                assertThat(second.active(PATIENCE)).isTrue();
            }
        }
    }
}
