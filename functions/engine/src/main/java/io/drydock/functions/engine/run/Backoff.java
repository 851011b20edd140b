package io.drydock.functions.engine.run;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next try: twice as long each time up to a limit, less a part that is left to chance. */
final class Backoff {
    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final RandomGenerator random;
    private long millis = FIRST.toMillis();

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    void pause() throws InterruptedException {
        Thread.sleep(millis / 2 + random.nextLong(millis / 2 + 1));
        millis = Math.min(2 * millis, LONGEST.toMillis());
    }
}
