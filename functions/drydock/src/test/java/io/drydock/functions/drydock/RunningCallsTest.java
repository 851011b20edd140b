package io.drydock.functions.drydock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RunningCallsTest {
    private final RunningCalls calls = new RunningCalls();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final CompletableFuture<String> end = new CompletableFuture<>();

    private String work() {
        begun.countDown();
        try {
            open.await();
            end.complete("done");
        } catch (InterruptedException e) {
            end.complete("interrupted");
        }
        return "answer";
    }

    private Thread caller(CompletableFuture<Boolean> gaveUp) {
        return Thread.ofVirtual().start(() -> {
            try {
                calls.answer("power-cycle", this::work);
                gaveUp.complete(false);
            } catch (InterruptedException e) {
                gaveUp.complete(true);
            }
        });
    }

    @Test
    void aCallGoesOnWhenNobodyWaitsForItAnyMore() throws Exception {
        CompletableFuture<Boolean> gaveUp = new CompletableFuture<>();
        Thread caller = caller(gaveUp);
        begun.await();
        caller.interrupt();
        assertThat(gaveUp.get(60, TimeUnit.SECONDS)).isTrue();

        open.countDown();

        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo("done");
    }

    @Test
    void theEndOfTheProcessIsTheEndOfItsCalls() throws Exception {
        caller(new CompletableFuture<>());
        begun.await();

        calls.stop(null);

        assertThat(end.get(60, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }

    @Test
    void answersAndFailuresComeBack() throws Exception {
        assertThat(calls.answer("check-bmc", () -> 42)).isEqualTo(42);
        assertThatThrownBy(() -> calls.answer("check-bmc", () -> {
            throw new IllegalArgumentException("odd");
        })).isInstanceOf(IllegalStateException.class).hasMessageContaining("check-bmc").hasRootCauseMessage("odd");
    }
}
