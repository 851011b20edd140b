package io.drydock.design.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PciAddressTest {
    @ParameterizedTest
    @CsvSource({"3b:00.0, 0000:3b:00.0", "0000:3B:00.0, 0000:3b:00.0", "10000:e1:00.0, 10000:e1:00.0", "' 0000:00:1f.7 ', 0000:00:1f.7"})
    void anAddressHasOneForm(String written, String form) {
        assertThat(PciAddress.parse(written)).map(PciAddress::toString).contains(form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3b:00", "3b:00.8", "3b:20.0", "0:3b:00.0", "scsi@0:2.0.0", "0000:3b:00.0x"})
    void otherTextIsNone(String written) {
        assertThat(PciAddress.parse(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000:3b, true", "3B:00\\.[0-3], true", "00\\.0, false", "0000:3b:00.0$, true", "3b:00.1, false"})
    void aPatternMatchesFromTheBeginning(String pattern, boolean matches) {
        assertThat(AddressPattern.parse(pattern).matches(PciAddress.parse("0000:3b:00.0").orElseThrow())).isEqualTo(matches);
    }

    @Test
    void patternsBeyondAllMeasureAreRefused() {
        assertThatThrownBy(() -> AddressPattern.parse("((a{100}){100}){100}")).hasMessageContaining("too large");
        assertThatThrownBy(() -> AddressPattern.parse("a".repeat(257))).hasMessageContaining("too large");
        assertThatThrownBy(() -> AddressPattern.parse("[")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("no regular expression");
    }
}
