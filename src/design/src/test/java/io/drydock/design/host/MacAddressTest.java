package io.drydock.design.host;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MacAddressTest {
    @ParameterizedTest
    @CsvSource({"52:54:00:AB:cd:0f, 52:54:00:ab:cd:0f", "52-54-00-ab-cd-0f, 52:54:00:ab:cd:0f", "00:00:00:00:00:00, 00:00:00:00:00:00"})
    void readsPairsWithColonsOrDashes(String text, String normal) {
        assertThat(MacAddress.parse(text)).hasValueSatisfying(address -> assertThat(address).hasToString(normal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "52:54:00:ab:cd", "52:54:00:ab:cd:0f:11", "52:54:00:ab:cd:0g", "525400abcd0f", "5254.00ab.cd0f",
        "52:54-00:ab:cd:0f",         "52:54:00:ab:cd:0f ", "2:54:00:ab:cd:0ff", "５2:54:00:ab:cd:0f"})
    void understandsNothingElse(String text) {
        assertThat(MacAddress.parse(text)).isEmpty();
    }

    @Property
    void whatIsPrintedReadsAsTheSameAddress(@ForAll @LongRange(min = 0, max = (1L << 48) - 1) long number) {
        MacAddress address = new MacAddress(number);
        assertThat(MacAddress.parse(address.toString())).contains(address);
        assertThat(MacAddress.parse(address.toString().replace(':', '-'))).contains(address);
    }
}
