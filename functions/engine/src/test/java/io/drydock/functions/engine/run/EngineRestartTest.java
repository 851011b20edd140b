package io.drydock.functions.engine.run;

import static io.drydock.functions.engine.run.Site.LEASE;
import static io.drydock.functions.engine.run.Site.PATIENCE;
import static io.drydock.functions.engine.run.Site.executionArn;
import static io.drydock.functions.engine.run.Site.function;
import static io.drydock.functions.engine.run.Site.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.engine.record.ExecutionRecords;
import io.drydock.functions.engine.task.TaskAnswer;
import io.drydock.functions.engine.task.TaskInvoker;
import io.drydock.states.execution.Execution;
import io.drydock.store.embedded.EmbeddedStore;
import io.drydock.store.memory.MemoryStore;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that vanishes in the middle of a task loses nothing: another one goes on from what is stored. */
class EngineRestartTest {
    private static final String ARN = executionArn("m", "run");
    private static final String DEFINITION = """
            {"QueryLanguage": "JSONata", "StartAt": "First", "States": {
              "First": {"Type": "Task", "Resource": "%s", "Assign": {"kept": "{%% $states.result %%}"}, "Next": "Pause"},
              "Pause": {"Type": "Wait", "Seconds": 1, "Next": "Second"},
              "Second": {"Type": "Task", "Resource": "%s", "Output": "{%% [$kept, $states.result] %%}", "End": true}}}
            """.formatted(function("first"), function("second"));

    private static TaskAnswer text(String value) {
        return new TaskAnswer.Succeeded(json("\"" + value + "\""));
    }

    @Test
    void aTaskInFlightIsInvokedAgainByTheNextEngineOnTheFolder(@TempDir Path folder) throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        Engine first;
        try (Site site = new Site(EmbeddedStore.open(folder)).machine("m", DEFINITION)) {
            StoreProxy dying = new StoreProxy(site.store());
            first = site.engine(dying, (_, _, _) -> {
                inFlight.countDown();
                new CountDownLatch(1).await();
                return text("never");
            });
            assertThat(first.active(PATIENCE)).isTrue();
            first.start(site.execution("m", "run", "{}"));
            assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            dying.cut();
        }
        AtomicInteger calls = new AtomicInteger();
        try (Site site = new Site(EmbeddedStore.open(folder)).machine("m", DEFINITION)) {
            site.engine(site.store(), (resource, _, _) -> text(resource.endsWith("first") ? "one" : "two" + calls.incrementAndGet()));
            assertThat(site.awaitEnd(ARN).end().orElseThrow().result()).hasToString("Succeeded[output=[\"one\",\"two1\"]]");
            assertThat(site.history(ARN)).containsExactly(
                    "ExecutionStarted", "TaskStateEntered", "LambdaFunctionScheduled", "LambdaFunctionStarted", "LambdaFunctionSucceeded",
                    "TaskStateExited", "WaitStateEntered", "WaitStateExited", "TaskStateEntered", "LambdaFunctionScheduled",
                    "LambdaFunctionStarted", "LambdaFunctionSucceeded", "TaskStateExited", "ExecutionSucceeded");
            assertThat(new ExecutionRecords(site.store()).running()).isEmpty();
        }
    }

    @Test
    void aSecondEngineStaysPassiveUntilTheFirstHasGone() throws Exception {
        try (Site site = new Site().machine("m", DEFINITION)) {
            StoreProxy dying = new StoreProxy(site.store());
            CountDownLatch inFlight = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger byFirst = new AtomicInteger();
            AtomicInteger bySecond = new AtomicInteger();
            Engine first = site.engine(dying, (_, _, _) -> {
                byFirst.incrementAndGet();
                inFlight.countDown();
                release.await();
                return text("late");
            });
            assertThat(first.active(PATIENCE)).isTrue();
            first.start(site.execution("m", "run", "{}"));
            assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            Engine second = site.engine(site.store(), (_, _, _) -> text("second" + bySecond.incrementAndGet()));
            assertThat(second.active(LEASE.multipliedBy(3))).as("the first engine renews its lease").isFalse();
            assertThat(bySecond).hasValue(0);
            dying.cut();
            assertThat(second.active(PATIENCE)).isTrue();
            assertThat(site.awaitEnd(ARN).end().orElseThrow().result()).hasToString("Succeeded[output=[\"second1\",\"second2\"]]");
            release.countDown();
            assertThat(byFirst).hasValue(1);
        }
    }

    @Test
    void anEngineThatCouldNotRenewItsLeaseInTimeGoesOnWithWhatItHasUnlessAnotherTookIt() throws Exception {
        try (Site site = new Site().machine("m", DEFINITION)) {
            StoreProxy way = new StoreProxy(site.store());
            CountDownLatch inFlight = new CountDownLatch(1);
            CountDownLatch release = new CountDownLatch(1);
            AtomicInteger calls = new AtomicInteger();
            Engine engine = site.engine(way, (_, _, _) -> {
                calls.incrementAndGet();
                inFlight.countDown();
                release.await();
                return text("done");
            });
            assertThat(engine.active(PATIENCE)).isTrue();
            engine.start(site.execution("m", "run", "{}"));
            assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            way.leaseSilent(true);
            Site.await(() -> Optional.of(engine.active()).filter(active -> !active), "the lease to be over");
            way.leaseSilent(false);
            assertThat(engine.active(PATIENCE)).as("nobody else took it").isTrue();
            release.countDown();
            site.awaitEnd(ARN);
            assertThat(calls).as("the task in flight is not invoked again").hasValue(2);
        }
    }

    @Test
    void anEngineThatDoesNotKnowOfItsSuccessorLeavesTheExecutionAlone() throws Exception {
        MemoryStore store = new MemoryStore(InstantSource.system());
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        // The clock of the second is far ahead: for it the lease of the first is over.
        InstantSource now = InstantSource.system();
        try (Site site = new Site(store).machine("m", DEFINITION)) {
            Engine first = site.engine(store, (_, _, _) -> {
                inFlight.countDown();
                release.await();
                return text("late");
            }, Duration.ofHours(1));
            assertThat(first.active(PATIENCE)).isTrue();
            first.start(site.execution("m", "run", "{}"));
            assertThat(inFlight.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
            try (Engine second = new Engine(store, (_, _, _) -> text("second"), site.directory(), () -> now.instant().plusSeconds(7200),
                    new Engine.Settings(Duration.ofHours(1), new Execution.Limits(40, 1000), Duration.ZERO))) {
                second.start();
                assertThat(second.active(PATIENCE)).isTrue();
                site.awaitEnd(ARN);
                release.countDown();
                Site.await(() -> first.find(ARN).filter(found -> found.end().isPresent()), "the first engine to see what the second did");
                assertThat(site.awaitEnd(ARN).end().orElseThrow().result()).hasToString("Succeeded[output=[\"second\",\"second\"]]");
                assertThat(site.history(ARN)).filteredOn("LambdaFunctionSucceeded"::equals).hasSize(2);
            }
        }
    }

    @Test
    void anOrderlyStopGivesTheLeaseUpAtOnce() throws Exception {
        try (Site site = new Site()) {
            Duration longLease = Duration.ofMinutes(10);
            TaskInvoker invoker = (_, _, _) -> text("done");
            Engine first = site.engine(site.store(), invoker, longLease);
            assertThat(first.active(PATIENCE)).isTrue();
            first.close();
            assertThat(site.engine(site.store(), invoker, longLease).active(PATIENCE)).isTrue();
        }
    }

    @Test
    void anActivitysTaskThatAWorkerHasIsNotGivenToAnother() throws Exception {
        String definition = "{\"QueryLanguage\":\"JSONata\",\"StartAt\":\"T\",\"States\":{\"T\":{\"Type\":\"Task\",\"Resource\":\"" + Site.ACTIVITY
                + "\",\"End\":true}}}";
        try (Site site = new Site().machine("m", definition)) {
            Engine first = site.engine(site.store(), (_, _, _) -> text("none"));
            assertThat(first.active(PATIENCE)).isTrue();
            first.start(site.execution("m", "run", "{}"));
            first.start(site.execution("m", "other", "{}"));
            String token = first.activityTask(Site.ACTIVITY, Optional.of("w"), PATIENCE).orElseThrow().taskToken();
            first.close();
            Engine second = site.engine(site.store(), (_, _, _) -> text("none"));
            assertThat(second.active(PATIENCE)).isTrue();
            assertThat(second.activityTask(Site.ACTIVITY, Optional.of("w"), PATIENCE).orElseThrow().taskToken()).as("the one that nobody has").isNotEqualTo(token);
            assertThat(second.activityTask(Site.ACTIVITY, Optional.of("w"), Duration.ofMillis(100))).isEmpty();
            assertThat(second.taskSucceeded(token, json("1"))).as("the worker that has it").isEqualTo(Engine.TaskReport.ACCEPTED);
        }
    }
}
