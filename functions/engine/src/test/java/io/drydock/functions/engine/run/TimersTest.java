package io.drydock.functions.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final Timers timers = new Timers(InstantSource.system());
    private final List<String> fired = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        timers.close();
    }

    @Test
    void fireInTheOrderOfTheirTimesAndNeverEarly() throws Exception {
        Instant start = Instant.now();
        CountDownLatch last = new CountDownLatch(1);
        timers.set(start.plusMillis(300), () -> {
            fired.add(Instant.now().isBefore(start.plusMillis(300)) ? "early" : "last");
            last.countDown();
        });
        timers.set(start.plusMillis(200), () -> fired.add("second"));
        Timers.Timer cancelled = timers.set(start.plusMillis(150), () -> fired.add("cancelled"));
        timers.set(start.plusMillis(200), () -> fired.add("third"));
        timers.set(start.minusSeconds(1), () -> fired.add("first"));
        timers.cancel(cancelled);
        assertThat(last.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(fired).containsExactly("first", "second", "third", "last");
    }
}
