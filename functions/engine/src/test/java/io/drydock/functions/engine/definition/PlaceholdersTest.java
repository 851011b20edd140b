package io.drydock.functions.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placeholders are functions' names without dashes. */
class PlaceholdersTest {
    @ParameterizedTest
    @CsvSource({"LoadDesign, load-design", "SetPxeBoot, set-pxe-boot", "CheckBmc, check-bmc", "Plan, plan", "CheckBMCPower, check-bmc-power"})
    void aPlaceholderNamesAFunction(String placeholder, String function) {
        assertThat(Placeholders.functionName(placeholder)).isEqualTo(function);
    }

    @Test
    void expressionsAreLeftAlone() {
        assertThat(Placeholders.replace("\"${LoadDesign}\" \"{% $states.input.a & '$' %}\"", name -> "arn:" + name))
                .isEqualTo("\"arn:load-design\" \"{% $states.input.a & '$' %}\"");
    }
}
