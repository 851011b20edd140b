package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.step.FaultyStore.Fault;
import io.drydock.step.FaultyStore.WorkerDied;
import io.drydock.step.Outcome.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** Wherever workers die or lose the store, the step is completed, and worked for no more often than that explains. */
interface CrashContract extends RunnerUnderTest {
    Set<Fault> DEATHS = EnumSet.of(Fault.DIES_BEFORE, Fault.DIES_AFTER);

    /** Where a worker's fault comes. */
    record Plan(Fault fault, int at) {
    }

    @Test
    default void aDeathAtAnyOperationIsFollowedByTheNextWorker() {
        for (var fault : DEATHS) {
            var operation = 0;
            for (var happened = true; happened; operation++) {
                var request = newRequest();
                var step = ScriptedStep.done("digest");
                var faulty = new FaultyStore(store(), fault, operation);
                var first = attempt(() -> runner(faulty, "worker-1").run(request, step));
                happened = faulty.happened();
                assertThat(first.isPresent()).isEqualTo(!happened);
                var deathsAfterSuccess = happened ? step.successes.get() : 0;
                clock().advance(LEASE);
                var outcome = runner(store(), "worker-2").run(request, step);
                assertThat(outcome.status()).isEqualTo(Status.SUCCEEDED);
                assertThat(step.calls.get()).as("%s at %s", fault, operation).isBetween(1, 1 + deathsAfterSuccess);
            }
            assertThat(operation).as("read, lease and outcome were all hit").isGreaterThan(3);
        }
    }

    @Test
    default void aLostAnswerNeverCostsASecondCall() {
        for (var fault : List.of(Fault.UNAVAILABLE_BEFORE, Fault.UNAVAILABLE_AFTER)) {
            var operation = 0;
            for (var happened = true; happened; operation++) {
                var request = newRequest();
                var step = ScriptedStep.done("digest");
                var faulty = new FaultyStore(store(), fault, operation);
                var first = attempt(() -> runner(faulty, "worker-1").run(request, step));
                happened = faulty.happened();
                assertThat(first.isPresent()).as("only the first read may end the call").isEqualTo(operation > 0);
                assertThat(runner(store(), "worker-2").run(request, step)).isEqualTo(first.orElse(record(request).outcome().orElseThrow()));
                assertThat(step.calls).as("%s at %s", fault, operation).hasValue(1);
            }
            assertThat(operation).isGreaterThan(3);
        }
    }

    @Test
    default void aStoreThatStaysAwayMeansAskAgain() {
        for (var operation = 0; operation < 3; operation++) {
            var request = newRequest();
            var step = ScriptedStep.done("digest");
            var faulty = new FaultyStore(store(), Fault.UNAVAILABLE_FROM_THEN_ON, operation);
            var runner = runner(faulty, "worker-1");
            var thrown = catchThrowable(() -> runner.run(request, step));
            assertThat(thrown).isInstanceOf(DownstreamUnavailable.class).hasMessageContaining(request.taskId());
            clock().advance(LEASE);
            assertThat(runner(store(), "worker-2").run(request, step).status()).isEqualTo(Status.SUCCEEDED);
            assertThat(step.calls.get()).isEqualTo(operation < 2 ? 1 : 2);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    default void longWorkIsCompletedWhateverHappensToItsWorkers(@ForAll("plans") List<Plan> plans) {
        var request = newRequest();
        var starts = new AtomicInteger();
        var polls = new AtomicInteger();
        var step = new ScriptedStep("digest", attempt -> {
            if (attempt.handle().isEmpty()) {
                starts.incrementAndGet();
                return new StepResult.InProgress(JsonNodeFactory.instance.objectNode().put("job", 1), "started");
            }
            return polls.incrementAndGet() < 3
                    ? new StepResult.InProgress(attempt.handle().get(), "still going")
                    : new StepResult.Done(attempt.handle().get(), "ready");
        });
        var faultsAfterStart = 0;
        var faultsAfterSuccess = 0;
        for (var plan : plans) {
            var callsBefore = step.calls.get();
            var successesBefore = step.successes.get();
            var startsBefore = starts.get();
            var faulty = new FaultyStore(store(), plan.fault(), plan.at());
            attempt(() -> runner(faulty, "worker").run(request, step));
            assertThat(step.calls.get() - callsBefore).isLessThanOrEqualTo(1);
            faultsAfterStart += faulty.happened() && starts.get() > startsBefore ? 1 : 0;
            faultsAfterSuccess += faulty.happened() && step.successes.get() > successesBefore ? 1 : 0;
            clock().advance(LEASE);
        }
        var outcome = Optional.<Outcome>empty();
        for (var call = 0; call < 5 && outcome.isEmpty(); call++) {
            outcome = attempt(() -> runner().run(request, step));
        }
        assertThat(outcome).map(Outcome::status).contains(Status.SUCCEEDED);
        assertThat(starts.get()).isBetween(1, 1 + faultsAfterStart);
        assertThat(step.successes.get()).isBetween(1, 1 + faultsAfterSuccess);
        assertThat(record(request).handle()).isEmpty();
    }

    @Provide
    default Arbitrary<List<Plan>> plans() {
        return Combinators.combine(Arbitraries.of(DEATHS.stream().toList()), Arbitraries.integers().between(0, 4)).as(Plan::new)
                .list().ofMaxSize(8);
    }

    @Test
    default void manyWorkersCallTheDriverOnce() throws Exception {
        for (var round = 0; round < 5; round++) {
            var request = newRequest();
            var step = ScriptedStep.done("digest");
            var outcomes = ConcurrentHashMap.<Outcome>newKeySet();
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                var futures = new ArrayList<Future<?>>();
                for (var worker = 0; worker < 12; worker++) {
                    var runner = runner(store(), "worker-" + worker);
                    futures.add(workers.submit(() -> outcomes.add(untilOutcome(() -> runner.run(request, step)))));
                }
                for (var future : futures) {
                    future.get();
                }
            }
            assertThat(step.calls).hasValue(1);
            assertThat(outcomes).hasSize(1);
        }
    }

    @Test
    default void manyDyingWorkersAgreeOnOneOutcome() throws Exception {
        for (var round = 0; round < 3; round++) {
            var request = newRequest();
            var step = ScriptedStep.done("digest");
            var outcomes = ConcurrentHashMap.<Outcome>newKeySet();
            try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
                var futures = new ArrayList<Future<?>>();
                for (var worker = 0; worker < 10; worker++) {
                    var name = "worker-" + worker;
                    futures.add(workers.submit(() -> outcomes.add(untilOutcome(() -> {
                        var random = ThreadLocalRandom.current();
                        var faulty = new FaultyStore(store(), random.nextBoolean() ? Fault.DIES_BEFORE : Fault.DIES_AFTER, random.nextInt(9));
                        try {
                            return runner(faulty, name).run(request, step);
                        } catch (WorkerDied died) {
                            // Its lease ends, and with it, by this clock, the lease of whoever works just now: that one is fenced off.
                            clock().advance(LEASE);
                            throw new StepInProgress("died");
                        }
                    }))));
                }
                for (var future : futures) {
                    future.get();
                }
            }
            assertThat(outcomes).as("all workers got the same outcome").hasSize(1);
            assertThat(record(request).outcome()).contains(outcomes.iterator().next());
        }
    }

    private static Outcome untilOutcome(Supplier<Outcome> run) {
        for (var call = 0; call < 20_000; call++) {
            var outcome = attempt(run);
            if (outcome.isPresent()) {
                return outcome.get();
            }
            Thread.yield();
        }
        throw new AssertionError("no outcome in 20,000 calls");
    }

    private static Optional<Outcome> attempt(Supplier<Outcome> run) {
        try {
            return Optional.of(run.get());
        } catch (WorkerDied | StepException later) {
            return Optional.empty();
        }
    }
}
