package io.drydock.step;

import io.drydock.store.StoreUnavailable;

/** Short pauses before a store that did not answer is asked again. */
final class Pauses {
    private static final long STEP_MILLIS = 50;

    private Pauses() {
    }

    /** @param attempt 1 for the first pause; each is longer than the one before */
    static void pause(int attempt) {
        try {
            Thread.sleep(STEP_MILLIS * attempt);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("interrupted while waiting to ask the store again", e);
        }
    }
}
