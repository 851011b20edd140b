package io.drydock.function.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StartRateTest {
    private static final long SECOND = 1_000_000_000L;

    @Test
    void startsAreSpacedEvenly() {
        StartRate rate = new StartRate(4);
        assertThat(rate.reserve(-SECOND, SECOND)).hasValue(0);
        assertThat(rate.reserve(-SECOND, SECOND)).hasValue(SECOND / 4);
        assertThat(rate.reserve(-SECOND, SECOND)).hasValue(SECOND / 2);
        assertThat(rate.reserve(0, SECOND)).hasValue(0);
    }

    @Test
    void whoWouldWaitTooLongReservesNothing() {
        StartRate rate = new StartRate(1);
        rate.reserve(0, 0);
        assertThat(rate.reserve(0, SECOND / 2)).isEmpty();
        assertThat(rate.reserve(0, SECOND)).hasValue(SECOND);
    }

    @Test
    void timeThatWentByIsNotSavedUp() {
        StartRate rate = new StartRate(1);
        rate.reserve(0, 0);
        assertThat(rate.reserve(100 * SECOND, SECOND)).hasValue(0);
        assertThat(rate.reserve(100 * SECOND, SECOND)).hasValue(SECOND);
    }
}
