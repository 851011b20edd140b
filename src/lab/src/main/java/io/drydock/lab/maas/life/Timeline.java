package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasState;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets time pass in MAAS: looks regularly at the lab's servers and at what machines are busy with. */
public final class Timeline implements AutoCloseable {
    private static final long LONGEST_MILLIS = 200;
    private static final long SHORTEST_MILLIS = 10;

    private final MaasState state;
    private final Lifecycle lifecycle;
    private final Enlistment enlistment;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("lab-maas-timeline").factory());

    public Timeline(MachineCare care) {
        this.state = care.state();
        this.lifecycle = care.lifecycle();
        this.enlistment = new Enlistment(care);
    }

    /** @param factor how much faster than life */
    public void start(double factor) {
        long pause = Math.clamp(Math.round(LONGEST_MILLIS / factor), SHORTEST_MILLIS, LONGEST_MILLIS);
        timer.scheduleWithFixedDelay(this::advance, 0, pause, TimeUnit.MILLISECONDS);
    }

    private void advance() {
        state.lock().lock();
        try {
            enlistment.advance();
            lifecycle.advance();
        } finally {
            state.lock().unlock();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
