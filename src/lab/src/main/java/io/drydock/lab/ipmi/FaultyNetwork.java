package io.drydock.lab.ipmi;

import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.ipmi.timer.Timers;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** What happens to one BMC's datagrams on their way, by the faults of its network. The same seed brings the same fate. */
final class FaultyNetwork {
    /** A second copy comes this much later at most: behind packets that were sent after the first. */
    private static final Duration STALE = Duration.ofMillis(250);
    private final Timers timers;
    private final RandomGenerator random;

    FaultyNetwork(Timers timers, long seed) {
        this.timers = timers;
        this.random = new SplittableRandom(seed);
    }

    /** A datagram to the BMC. */
    void toBmc(Datagrams faults, Runnable arrival) {
        travel(faults, Duration.ZERO, arrival);
    }

    /** A datagram from the BMC, which takes its time. */
    void fromBmc(Datagrams faults, Runnable arrival) {
        travel(faults, faults.delay().plus(upTo(faults.jitter())), arrival);
    }

    private void travel(Datagrams faults, Duration delay, Runnable arrival) {
        if (random.nextDouble() < faults.loss()) {
            return;
        }
        if (delay.isZero()) {
            arrival.run();
        } else {
            timers.after(delay, arrival);
        }
        if (random.nextDouble() < faults.duplicates()) {
            timers.after(delay.plus(upTo(STALE)), arrival);
        }
    }

    private Duration upTo(Duration most) {
        return Duration.ofNanos((long) (most.toNanos() * random.nextDouble()));
    }
}
