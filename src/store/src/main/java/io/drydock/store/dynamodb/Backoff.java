package io.drydock.store.dynamodb;

import io.drydock.store.StoreUnavailable;
import java.util.concurrent.ThreadLocalRandom;

/** How long to wait before asking again: longer every time, and each caller differently. */
final class Backoff {
    private static final long FIRST_MILLIS = 10;
    private static final long MOST_MILLIS = 500;

    private Backoff() {
    }

    /** @param round 1 for the first pause */
    static void pause(int round) {
        var most = Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(round, 10));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting to ask DynamoDB again; a write may or may not have been done", e);
        }
    }
}
