package io.drydock.functions.engine.task;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets so many calls go on at once, the others in the order in which they came; while a call waits for its turn, its time does not run. */
public final class CallTurns {
    private final Semaphore turns;

    /** @param most how many calls at a time */
    public CallTurns(int most) {
        this.turns = new Semaphore(most, true);
    }

    /**
     * Waits for a turn, which is to be given back.
     *
     * @throws InterruptedException if the answer is not wanted any more
     */
    public void take(CallTime time) throws InterruptedException {
        if (turns.tryAcquire(0, TimeUnit.SECONDS)) {
            return;
        }
        if (!time.patience().isPositive()) {
            // Its time was over before it asked: whoever waited for the answer has been told that.
            turns.acquire();
            return;
        }
        long begun = System.nanoTime();
        Thread putOff = Thread.ofVirtual().name("a call waits for its turn").start(() -> putOffAgainAndAgain(time));
        try {
            turns.acquire();
        } finally {
            putOff.interrupt();
        }
        if (Duration.ofNanos(System.nanoTime() - begun).compareTo(time.patience()) > 0) {
            time.putOff();
        }
    }

    /** Ends when it is interrupted. */
    private static void putOffAgainAndAgain(CallTime time) {
        try {
            while (true) {
                Thread.sleep(time.patience());
                time.putOff();
            }
        } catch (InterruptedException itIsTheCallsTurn) {
            Thread.currentThread().interrupt();
        }
    }

    /** Gives a turn back. */
    public void give() {
        turns.release();
    }
}
