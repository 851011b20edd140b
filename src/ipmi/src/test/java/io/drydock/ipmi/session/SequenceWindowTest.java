package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceWindowTest {
    private final SequenceWindow window = new SequenceWindow();

    @Test
    void aDuplicateIsRefused() {
        assertThat(window.accept(1)).isTrue();
        assertThat(window.accept(1)).isFalse();
    }

    @Test
    void aLatePacketIsTakenOnce() {
        assertThat(window.accept(5)).isTrue();
        assertThat(window.accept(3)).isTrue();
        assertThat(window.accept(3)).isFalse();
    }

    @Test
    void aPacketTooFarBehindIsRefused() {
        assertThat(window.accept(100)).isTrue();
        assertThat(window.accept(69)).isTrue();
        assertThat(window.accept(68)).isFalse();
    }

    @Test
    void zeroIsNoSequenceNumber() {
        assertThat(window.accept(0)).isFalse();
    }

    @Test
    void theNumbersGoOnFromTheirLargestToTheirSmallest() {
        window.accept(Integer.MAX_VALUE);
        assertThat(window.accept(Integer.MAX_VALUE + 1)).isTrue();
        assertThat(window.accept(-1)).isTrue();
        assertThat(window.accept(1)).isTrue();
        assertThat(window.accept(-1)).isFalse();
    }
}
