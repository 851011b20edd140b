package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
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

    @Property
    void nothingIsAcceptedTwice(@ForAll List<@IntRange(min = 1, max = 80) Integer> sequences) {
        SequenceWindow window = new SequenceWindow();
        Set<Integer> accepted = new HashSet<>();
        for (int sequence : sequences) {
            if (window.accept(sequence)) {
                assertThat(accepted.add(sequence)).isTrue();
            } else {
                assertThat(accepted.contains(sequence) || accepted.stream().anyMatch(other -> other > sequence + 31)).isTrue();
            }
        }
    }
}
