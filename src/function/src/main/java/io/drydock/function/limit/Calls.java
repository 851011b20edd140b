package io.drydock.function.limit;

import io.drydock.step.DownstreamUnavailable;
import io.drydock.step.StepFailed;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** Calls of one downstream system: so many at once, each made again a few times where it fails in passing. */
public final class Calls {
    private final String keys;
    private final Limits limits;
    private final Semaphore turns;

    /**
     * @param concurrency how many calls are under way at once
     * @param turnTimeout how long a call waits for its turn
     * @param attempts how often a call is made that fails in passing
     * @param backoff the wait before the second attempt; it doubles, and up to as much again is added at random
     */
    public record Limits(int concurrency, Duration turnTimeout, int attempts, Duration backoff) {
    }

    /** What a failed call is taken for. */
    public sealed interface Verdict {
        /** What came back, for messages. */
        String told();

        /** It may succeed later. */
        record Passing(String told) implements Verdict {
        }

        /** It would fail again. */
        record Final(String told) implements Verdict {
        }
    }

    /** @param keys under which its limits are configured, such as {@code drydock.cluster} */
    public Calls(String keys, Limits limits) {
        if (limits.concurrency() < 1 || limits.attempts() < 1) {
            throw new IllegalArgumentException(keys + ".concurrency and " + keys + ".attempts are 1 or more, not " + limits.concurrency()
                    + " and " + limits.attempts());
        }
        this.keys = keys;
        this.limits = limits;
        this.turns = new Semaphore(limits.concurrency(), true);
    }

    /**
     * Makes a call that may be made twice.
     *
     * @param system which system, and where, for messages
     * @param what is asked, for messages
     * @param judge what an exception of the call is taken for
     * @throws DownstreamUnavailable if it goes on failing in passing, or gets no turn
     * @throws StepFailed if it would fail again
     */
    public <T> T make(String system, String what, Supplier<T> call, Function<RuntimeException, Verdict> judge) {
        take(system, what);
        try {
            for (int attempt = 1;; attempt++) {
                try {
                    return call.get();
                } catch (RuntimeException e) {
                    Verdict verdict = judge.apply(e);
                    if (verdict instanceof Verdict.Final(String told)) {
                        throw new StepFailed(system + " refused " + what + ": " + told, e);
                    }
                    if (attempt >= limits.attempts()) {
                        throw new DownstreamUnavailable(system + ", asked for " + what + ", failed in attempt " + attempt + " of "
                                + limits.attempts() + ": " + verdict.told() + " Ask again.", e);
                    }
                    pause(attempt, system, what);
                }
            }
        } finally {
            turns.release();
        }
    }

    private void take(String system, String what) {
        try {
            if (!turns.tryAcquire(limits.turnTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new DownstreamUnavailable(system + " had no turn for " + what + " within " + limits.turnTimeout() + " (" + keys
                        + ".turn-timeout): " + limits.concurrency() + " calls were under way (" + keys + ".concurrency). Ask again.");
            }
        } catch (InterruptedException e) {
            throw stopped(system, what, e);
        }
    }

    private void pause(int attempt, String system, String what) {
        Duration wait = limits.backoff().multipliedBy(1L << Math.min(attempt - 1, 10));
        try {
            Thread.sleep(wait.plusMillis(ThreadLocalRandom.current().nextLong(wait.toMillis() + 1)));
        } catch (InterruptedException e) {
            throw stopped(system, what, e);
        }
    }

    private static DownstreamUnavailable stopped(String system, String what, InterruptedException e) {
        Thread.currentThread().interrupt();
        return new DownstreamUnavailable("the process is being stopped while " + system + " is asked for " + what, e);
    }
}
