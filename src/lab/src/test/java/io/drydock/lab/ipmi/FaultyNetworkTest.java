package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.ipmi.timer.Timers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FaultyNetworkTest {
    private static final int MANY = 10_000;

    private final AtomicLong clock = new AtomicLong();
    private final Timers timers = new Timers(clock::get);
    private final FaultyNetwork network = new FaultyNetwork(timers, 42);

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
        timers.run();
    }

    @Test
    void aShareIsLost() {
        var arrived = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            network.toBmc(new Datagrams(0.05, Duration.ZERO, Duration.ZERO, 0), arrived::incrementAndGet);
        }
        assertThat(arrived.get() / (double) MANY).isCloseTo(0.95, within(0.01));
    }

    @Test
    void aShareArrivesTwiceTheSecondTimeLater() {
        var arrived = new AtomicInteger();
        for (int i = 0; i < MANY; i++) {
            network.toBmc(new Datagrams(0, Duration.ZERO, Duration.ZERO, 0.1), arrived::incrementAndGet);
        }
        assertThat(arrived.get()).isEqualTo(MANY);
        pass(Duration.ofSeconds(1));
        assertThat(arrived.get() / (double) MANY).isCloseTo(1.1, within(0.01));
    }

    @Test
    void answersAreDelayedAndOvertakeEachOther() {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            network.fromBmc(new Datagrams(0, Duration.ofMillis(10), Duration.ofMillis(50), 0), () -> order.add(number));
        }
        pass(Duration.ofMillis(9));
        assertThat(order).isEmpty();
        pass(Duration.ofMillis(60));
        assertThat(order).hasSize(100).isNotEqualTo(order.stream().sorted().toList());
    }

    @Test
    void theSameSeedBringsTheSameFate() {
        assertThat(fate(7)).isEqualTo(fate(7)).isNotEqualTo(fate(8));
    }

    private List<Integer> fate(long seed) {
        var seeded = new FaultyNetwork(timers, seed);
        var arrived = new ArrayList<Integer>();
        for (int i = 0; i < 200; i++) {
            int number = i;
            seeded.toBmc(new Datagrams(0.5, Duration.ZERO, Duration.ZERO, 0), () -> arrived.add(number));
        }
        return arrived;
    }
}
