package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** A machine works at something that it got by the network; what it does is MAAS's business alone. Not for several threads. */
final class NetbootJob implements Job {
    private final Netboot netboot;
    private final Duration timeout;
    private final BooleanSupplier hangs;
    private final Consumer<Instant> onceUp;
    private boolean wasUp;

    /** @param onceUp told when the machine has come up */
    NetbootJob(Netboot netboot, Duration timeout, BooleanSupplier hangs, Consumer<Instant> onceUp) {
        this.netboot = netboot;
        this.timeout = timeout;
        this.hangs = hangs;
        this.onceUp = onceUp;
    }

    @Override
    public Progress advance(MaasMachine machine, Instant now) throws JobFailed {
        boolean done = netboot.done(machine, now, hangs.getAsBoolean());
        if (!wasUp && netboot.up(machine)) {
            wasUp = true;
            onceUp.accept(now);
        }
        return done ? Progress.DONE : Progress.GOES_ON;
    }

    @Override
    public Duration timeout() {
        return timeout;
    }
}
