package io.drydock.functions.network.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Turns<String> turns = new Turns<>();

    @Test
    void oneWorksAtATimeAndWhoeverWaitsTooLongIsToldSo() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        var first = CompletableFuture.supplyAsync(() -> turns.take("r1-a", LONG, () -> {
            begun.countDown();
            await(goOn);
            return "first";
        }));
        begun.await();

        assertThat(turns.take("r1-a", SHORT, () -> "second")).isEmpty();
        assertThat(turns.take("r1-b", SHORT, () -> "another switch")).contains("another switch");
        goOn.countDown();
        assertThat(turns.take("r1-a", LONG, () -> "second")).contains("second");
        assertThat(first.get()).contains("first");
    }

    @Test
    void aTurnEndsWithAFailure() {
        try {
            turns.take("r1-a", SHORT, () -> {
                throw new IllegalStateException("refused");
            });
        } catch (IllegalStateException _) {
            // What the caller makes of it is the caller's.
        }

        assertThat(CompletableFuture.supplyAsync(() -> turns.take("r1-a", SHORT, () -> "next")).join()).contains("next");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
