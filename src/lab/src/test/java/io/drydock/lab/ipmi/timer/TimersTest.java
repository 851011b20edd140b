package io.drydock.lab.ipmi.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TimersTest {
    private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5);
    private final Timers timers = new Timers(clock::get);
    private final List<String> done = new ArrayList<>();

    /** Across the point where the clock's number overflows. */
    @Test
    void whatIsDueIsDoneInOrder() {
        timers.after(Duration.ofNanos(20), () -> done.add("late"));
        timers.after(Duration.ofNanos(2), () -> done.add("soon"));
        timers.after(Duration.ofNanos(2), () -> done.add("soon after"));
        timers.run();
        assertThat(done).isEmpty();
        clock.addAndGet(10);
        timers.run();
        assertThat(done).containsExactly("soon", "soon after");
        clock.addAndGet(10);
        timers.run();
        assertThat(done).containsExactly("soon", "soon after", "late");
    }

    @Test
    void theNextIsToldInMilliseconds() {
        assertThat(timers.untilNext(1000)).isEqualTo(1000);
        timers.after(Duration.ofSeconds(5), () -> { });
        assertThat(timers.untilNext(1000)).isEqualTo(1000);
        timers.after(Duration.ofNanos(1), () -> { });
        assertThat(timers.untilNext(1000)).as("rounded up, so that nobody turns in circles").isEqualTo(1);
        clock.addAndGet(1);
        assertThat(timers.untilNext(1000)).isZero();
    }
}
