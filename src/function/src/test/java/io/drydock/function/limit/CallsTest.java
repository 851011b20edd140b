package io.drydock.function.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.drydock.function.limit.Calls.Limits;
import io.drydock.function.limit.Calls.Verdict;
import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CallsTest {
    private final Calls calls = new Calls("drydock.far", new Limits(1, Duration.ofMillis(50), 3, Duration.ofMillis(1)));
    private final AtomicInteger made = new AtomicInteger();

    private String call(int failures, boolean passing) {
        return calls.make("far at http://far", "GET it", () -> {
            if (made.incrementAndGet() <= failures) {
                throw new IllegalStateException("too busy.");
            }
            return "it";
        }, e -> passing ? new Verdict.Passing(e.getMessage()) : new Verdict.Final(e.getMessage()));
    }

    @Test
    void whatFailsInPassingIsMadeAgain() {
        assertThat(call(2, true)).isEqualTo("it");
        assertThat(made).hasValue(3);
    }

    @Test
    void whatGoesOnFailingMayBeAskedLater() {
        assertThatExceptionOfType(DownstreamUnavailable.class).isThrownBy(() -> call(9, true))
                .withMessage("far at http://far, asked for GET it, failed in attempt 3 of 3: too busy. Ask again.");
        assertThat(made).hasValue(3);
    }

    @Test
    void aRefusalIsFinal() {
        assertThatExceptionOfType(StepFailed.class).isThrownBy(() -> call(9, false)).withMessage("far at http://far refused GET it: too busy.");
        assertThat(made).hasValue(1);
    }

    @Test
    void whoGetsNoTurnIsTold() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        Thread first = Thread.ofVirtual().start(() -> calls.make("far", "GET it", () -> {
            inside.countDown();
            try {
                return end.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }, e -> new Verdict.Final(e.getMessage())));
        inside.await();

        assertThatExceptionOfType(DownstreamUnavailable.class).isThrownBy(() -> call(0, true)).withMessageContaining("drydock.far.concurrency");
        end.countDown();
        first.join();
        assertThat(call(0, true)).isEqualTo("it");
    }

    @Test
    void limitsThatLetNothingThroughAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Calls("drydock.far", new Limits(0, Duration.ZERO, 1, Duration.ZERO)))
                .withMessageContaining("drydock.far.concurrency");
    }
}
