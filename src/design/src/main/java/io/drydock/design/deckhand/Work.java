package io.drydock.design.deckhand;

/**
 * Counts the steps that rendering takes, so that a design which multiplies them (actions over large data again and again, a pattern that
 * backtracks without end) is broken off.
 */
final class Work {
    private long left;

    Work(long steps) {
        this.left = steps;
    }

    /** No steps are left. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted() {
            super("too many steps", null, false, false);
        }
    }

    /** @throws Exhausted if no such number of steps is left */
    void spend(long steps) {
        left -= steps;
        if (left < 0) {
            throw new Exhausted();
        }
    }
}
