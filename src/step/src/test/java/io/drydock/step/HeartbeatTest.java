package io.drydock.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.step.StepRecord.Progress.Running;
import io.drydock.store.contract.TestClock;
import io.drydock.store.embedded.EmbeddedStore;
import io.drydock.store.embedded.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A worker keeps its lease as long as it works, however long that is, and not longer. */
class HeartbeatTest {
    private static final Duration LEASE = Duration.ofSeconds(60);

    private final TestClock clock = new TestClock();
    private final Path folder = TemporaryFolder.make();
    private final EmbeddedStore store = EmbeddedStore.open(folder, clock);
    private final StepRequest request = new StepRequest("t", "d", Optional.of("n"), null);
    private final StepRunner runner = new StepRunner(store, new StepSettings("worker", LEASE, Duration.ofMillis(2), 5), clock);

    @AfterEach
    void closeStore() throws IOException {
        store.close();
        TemporaryFolder.delete(folder);
    }

    @Test
    void longWorkKeepsItsLease() {
        var outcome = runner.run(request, new ScriptedStep("digest", attempt -> {
            for (var i = 0; i < 5; i++) {
                clock.advance(LEASE.minusSeconds(20));
                var until = clock.instant().plus(LEASE);
                await(() -> leaseExpiresAt().filter(until::equals).isPresent());
                attempt.requireLease();
            }
            return new StepResult.Done(null, "slow but steady");
        }));
        assertThat(outcome.finishedAt()).isAfter(outcome.startedAt().plus(LEASE.multipliedBy(2)));
        assertThat(new Outcomes(store).of("t").getFirst().outcome()).contains(outcome);
    }

    @Test
    void theHeartbeatEndsWithTheWork() {
        runner.run(request, ScriptedStep.done("digest"));
        var key = StepKey.of(request, "set-pxe-boot");
        var version = store.get(key).orElseThrow().version();
        var lease = new StepLease(store, key, new Outcomes(store).of("t").getFirst(), version, LEASE, clock);
        lease.end(lease.record());
        assertThat(lease.prolong()).isFalse();
        assertThat(store.get(key).orElseThrow().version()).isEqualTo(version + 1);
    }

    private Optional<Instant> leaseExpiresAt() {
        return new Outcomes(store).of("t", request.node(), "set-pxe-boot").map(StepRecord::progress)
                .map(progress -> progress instanceof Running running ? running.leaseExpiresAt() : Instant.MIN);
    }

    private static void await(BooleanSupplier condition) {
        var deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the lease was not prolonged within 20 s").isLessThan(deadline);
            Thread.yield();
        }
    }
}
