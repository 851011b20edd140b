package io.drydock.ipmi.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SequenceWindowPropertyTest {
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
