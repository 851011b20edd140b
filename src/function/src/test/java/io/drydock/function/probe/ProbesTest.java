package io.drydock.function.probe;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProbesTest {
    @Test
    void neverMoreAreAskedAtOnce() throws InterruptedException {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Trouble> troubles = Probes.ask(IntStream.range(0, 100).boxed().toList(), number -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.yield();
            now.decrementAndGet();
            return number % 10 == 0 ? Optional.of(new Trouble("no " + number, true)) : Optional.empty();
        }, 4, Duration.ofSeconds(30));

        assertThat(most.get()).isBetween(1, 4);
        assertThat(troubles).hasSize(10).first().isEqualTo(new Trouble("no 0", true));
    }

    @Test
    void whoDoesNotAnswerInTimeIsTold() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);

        assertThat(Probes.ask(List.of("slow one", "quick one"), name -> {
            if (name.startsWith("slow")) {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Optional.empty();
        }, 2, Duration.ofMillis(200))).singleElement().satisfies(trouble -> assertThat(trouble.text()).contains("slow one"));
    }

    @Test
    void whatMayPassMayBeTriedAgain() {
        assertThat(Trouble.error("", List.of(new Trouble("a", true)))).isInstanceOf(DownstreamUnavailable.class);
        assertThat(Trouble.error("Two. ", List.of(new Trouble("a", true), new Trouble("b", false)))).isInstanceOf(StepFailed.class).hasMessage("Two. a b");
    }
}
