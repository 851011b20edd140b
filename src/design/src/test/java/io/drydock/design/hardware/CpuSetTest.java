package io.drydock.design.hardware;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.design.hardware.CpuSet.Range;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CpuSetTest {
    @Test
    void readsNumbersAndRanges() {
        assertThat(CpuSet.parse("2,4-7")).contains(new CpuSet(List.of(new Range(2, 2), new Range(4, 7))));
        assertThat(CpuSet.parse("0-0")).contains(new CpuSet(List.of(new Range(0, 0))));
    }

    @Test
    void containsWhatItsRangesContain() {
        CpuSet set = CpuSet.parse("4-43,48-87").orElseThrow();
        assertThat(List.of(3, 4, 43, 44, 48, 87, 88)).filteredOn(set::contains).containsExactly(4, 43, 48, 87);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "1,", ",1", "1,,2", "4-", "-4", "7-4", "a", "1-b", "1 ,2",
        "1, 2", "1-2-3", "1:2", "0x1", "1.5", "9999999", "٤"})
    void understandsNothingElse(String text) {
        assertThat(CpuSet.parse(text)).isEmpty();
    }

    @Property
    void neverFailsAndPrintsWhatItReads(@ForAll String text) {
        CpuSet.parse(text).ifPresent(set -> assertThat(CpuSet.parse(set.toString())).contains(set));
    }
}
