package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.step.Outcome.Status;
import io.drydock.step.StepRecord.Progress;
import io.drydock.store.Query;
import io.drydock.store.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a runner does with each ending of a step, and what it stores. */
interface StepRunnerContract extends RunnerUnderTest {
    @Test
    default void succeedsOnceAndAnswersTheStoredOutcomeEverAfter() {
        var request = newRequest();
        var step = ScriptedStep.done("digest");
        var began = clock().instant();
        var outcome = runner().run(request, step);
        assertThat(outcome.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(outcome.reason()).isEqualTo("done at once");
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.startedAt()).isEqualTo(began);
        clock().advance(Duration.ofDays(1));
        assertThat(runner(store(), "worker-2").run(request, step)).isEqualTo(outcome);
        assertThat(step.calls).hasValue(1);
    }

    @Test
    default void whatIsAlreadyThereIsSkippedAndCounts() {
        var request = newRequest();
        var step = new ScriptedStep("digest", _ -> new StepResult.AlreadyThere(null, "boots from network already"));
        var outcome = runner().run(request, step);
        assertThat(outcome.status()).isEqualTo(Status.SKIPPED);
        assertThat(outcome.output()).isEqualTo(JsonNodeFactory.instance.objectNode());
        assertThat(runner().run(request, step)).isEqualTo(outcome);
        assertThat(step.calls).hasValue(1);
    }

    @Test
    default void aFailureIsStoredAndTheNextCallIsTheNextAttempt() {
        var request = newRequest();
        var step = new ScriptedStep("digest", attempt -> {
            if (attempt.number() == 1) {
                throw new StepFailed("no such BMC");
            }
            return new StepResult.Done(null, "now");
        });
        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> runner().run(request, step)).withMessage("no such BMC");
        var failed = record(request).outcome().orElseThrow();
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(failed.reason()).isEqualTo("no such BMC");
        assertThat(failed.attempts()).isEqualTo(1);
        assertThat(runner().run(request, step).attempts()).isEqualTo(2);
        assertThat(record(request).history()).extracting(AttemptLine::number, AttemptLine::result, AttemptLine::reason)
                .containsExactly(tuple(1, "failed", "no such BMC"), tuple(2, "succeeded", "now"));
    }

    @Test
    default void anUnknownExceptionIsAFailureWithoutStackTrace() {
        var request = newRequest();
        var step = new ScriptedStep("digest", _ -> {
            throw new IllegalStateException("odd");
        });
        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> runner().run(request, step))
                .withMessageContaining("IllegalStateException: odd").withMessageNotContaining("\tat ");
        assertThat(record(request).outcome()).map(Outcome::status).contains(Status.FAILED);
    }

    @Test
    default void anInvalidDesignIsAFailureWithItsFindings() {
        var request = newRequest();
        var findings = JsonNodeFactory.instance.arrayNode().add("mtu").add("vlan");
        var step = new ScriptedStep("digest", _ -> {
            throw new DesignInvalid("2 errors", 2, findings);
        });
        assertThatExceptionOfType(DesignInvalid.class).isThrownBy(() -> runner().run(request, step));
        var output = record(request).outcome().orElseThrow().output();
        assertThat(output.path("errors").asInt()).isEqualTo(2);
        assertThat(output.path("findings")).isEqualTo(findings);
    }

    @Test
    default void unavailableDownstreamCountsAndFreesTheStepAtOnce() {
        var request = newRequest();
        var step = new ScriptedStep("digest", attempt -> switch (attempt.number()) {
            case 1 -> throw new DownstreamUnavailable("MAAS at maas:5240 did not answer");
            case 2 -> throw new StoreUnavailable("the build model can't be read");
            default -> new StepResult.Done(null, "third time");
        });
        for (var attempt = 1; attempt <= 2; attempt++) {
            assertThatExceptionOfType(DownstreamUnavailable.class).isThrownBy(() -> runner().run(request, step));
            assertThat(record(request).progress()).isEqualTo(new Progress.Unavailable());
            assertThat(record(request).attempt()).isEqualTo(attempt);
        }
        assertThat(record(request).reason()).contains("the build model can't be read");
        assertThat(runner().run(request, step).attempts()).isEqualTo(3);
        assertThat(record(request).history()).extracting(AttemptLine::result).containsExactly("unavailable", "unavailable", "succeeded");
    }

    @Test
    default void longWorkIsStartedOnceAndPolledWithItsHandle() {
        var request = newRequest();
        var began = clock().instant();
        var seen = new ArrayList<Optional<String>>();
        var step = new ScriptedStep("digest", attempt -> {
            seen.add(attempt.handle().map(handle -> handle.path("job").asText()));
            assertThat(attempt.number()).isEqualTo(1);
            return seen.size() < 3
                    ? new StepResult.InProgress(JsonNodeFactory.instance.objectNode().put("job", "j" + seen.size()), "at " + seen.size())
                    : new StepResult.Done(null, "ready");
        });
        for (var poll = 1; poll <= 2; poll++) {
            assertThatExceptionOfType(StepInProgress.class).isThrownBy(() -> runner().run(request, step)).withMessage("at " + poll);
            assertThat(record(request).progress()).isEqualTo(new Progress.InProgress());
            assertThat(record(request).reason()).isEqualTo("at " + poll);
            clock().advance(Duration.ofSeconds(10));
        }
        var outcome = runner().run(request, step);
        assertThat(seen).containsExactly(Optional.empty(), Optional.of("j1"), Optional.of("j2"));
        assertThat(outcome.attempts()).isEqualTo(1);
        assertThat(outcome.startedAt()).isEqualTo(began);
        assertThat(outcome.finishedAt()).isEqualTo(began.plusSeconds(20));
    }

    @Test
    default void whatInterruptsAPollLeavesTheHandle() {
        var request = newRequest();
        var calls = new ArrayList<Attempt>();
        var step = new ScriptedStep("digest", attempt -> {
            calls.add(attempt);
            return switch (calls.size()) {
                case 1 -> new StepResult.InProgress(JsonNodeFactory.instance.textNode("job"), "started");
                case 2 -> throw new DownstreamUnavailable("away");
                case 3 -> throw new StepFailed("broken");
                default -> new StepResult.Done(null, "anew");
            };
        });
        assertThatExceptionOfType(StepInProgress.class).isThrownBy(() -> runner().run(request, step));
        assertThatExceptionOfType(DownstreamUnavailable.class).isThrownBy(() -> runner().run(request, step));
        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> runner().run(request, step));
        runner().run(request, step);
        assertThat(calls).extracting(attempt -> attempt.handle().isPresent(), Attempt::number)
                .containsExactly(tuple(false, 1), tuple(true, 1), tuple(true, 2), tuple(false, 3));
    }

    @Test
    default void anotherInputIsAnotherBeginningAndHistoryStays() {
        var request = newRequest();
        var before = new ScriptedStep("before", _ -> new StepResult.InProgress(JsonNodeFactory.instance.textNode("job"), "slow"));
        assertThatExceptionOfType(StepInProgress.class).isThrownBy(() -> runner().run(request, before));
        var after = new ScriptedStep("after", attempt -> {
            assertThat(attempt.handle()).isEmpty();
            return new StepResult.Done(null, "other");
        });
        assertThat(runner().run(request, after).attempts()).isEqualTo(1);
        assertThat(record(request).history()).extracting(AttemptLine::digest, AttemptLine::result)
                .containsExactly(tuple("before", "replaced"), tuple("after", "succeeded"));
        runner().run(request, ScriptedStep.done("before"));
        assertThat(record(request).digest()).isEqualTo("before");
        for (var i = 0; i < 5; i++) {
            runner().run(request, ScriptedStep.done("digest-" + i));
        }
        assertThat(record(request).history()).as("bounded").extracting(AttemptLine::digest)
                .containsExactly("digest-0", "digest-1", "digest-2", "digest-3", "digest-4");
    }

    @Test
    default void whoComesSecondIsToldWhoHasTheStepAndUntilWhen() {
        var request = newRequest();
        var until = clock().instant().plus(LEASE);
        var step = new ScriptedStep("digest", attempt -> {
            assertThat(attempt.leaseExpiresAt()).isEqualTo(until);
            assertThat(record(request).progress()).isEqualTo(new Progress.Running("worker-1", clock().instant(), until));
            assertThatExceptionOfType(StepLeased.class)
                    .isThrownBy(() -> runner(store(), "worker-2").run(request, ScriptedStep.done("digest")))
                    .withMessageContaining("worker-1").withMessageContaining(until.toString())
                    .satisfies(leased -> assertThat(leased.until()).isEqualTo(until));
            return new StepResult.Done(null, "done");
        });
        assertThat(runner().run(request, step).status()).isEqualTo(Status.SUCCEEDED);
    }

    @Test
    default void aWorkerThatLostItsLeaseIsToldAndChangesNothing() {
        var request = newRequest();
        var slow = new ScriptedStep("digest", attempt -> {
            clock().advance(LEASE);
            assertThatExceptionOfType(StepLeased.class).isThrownBy(attempt::requireLease);
            assertThat(runner(store(), "worker-2").run(request, ScriptedStep.done("digest")).reason()).isEqualTo("done at once");
            return new StepResult.Done(null, "too late");
        });
        assertThatExceptionOfType(StepLeased.class).isThrownBy(() -> runner().run(request, slow)).withMessageContaining("no longer");
        assertThat(record(request).outcome()).map(Outcome::reason).contains("done at once");
        assertThat(record(request).history()).extracting(AttemptLine::result).containsExactly("lost", "succeeded");
        assertThat(runner().run(request, slow).reason()).isEqualTo("done at once");
    }

    @Test
    default void targetsAndTasksAreApartAndListed() {
        var request = newRequest();
        var site = new StepRequest(request.taskId(), "d-1", Optional.empty(), null);
        var longer = new StepRequest(request.taskId(), "d-1", Optional.of("node10"), null);
        for (var each : List.of(request, site, longer, newRequest())) {
            assertThat(runner().run(each, ScriptedStep.done("digest")).node()).isEqualTo(each.node());
        }
        var outcomes = new Outcomes(store());
        assertThat(outcomes.of(request.taskId())).extracting(StepRecord::node)
                .containsExactly(Optional.empty(), Optional.of("node1"), Optional.of("node10"));
        assertThat(outcomes.of(request.taskId(), Optional.of("node1"))).extracting(StepRecord::node).containsExactly(Optional.of("node1"));
        assertThat(outcomes.of(request.taskId(), Optional.empty())).extracting(StepRecord::node).containsExactly(Optional.empty());
        assertThat(outcomes.of("no such task")).isEmpty();
    }

    @Test
    default void nothingOfTheParametersIsStored() {
        var request = newRequest();
        runner().run(request, ScriptedStep.done("digest"));
        var stored = store().query(Query.prefix("task#" + request.taskId(), "")).items();
        assertThat(stored).hasSize(1).allSatisfy(item ->
                assertThat(new String(item.body(), StandardCharsets.UTF_8)).doesNotContain("s3cr3t").contains("done at once"));
    }
}
