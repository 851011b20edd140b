package io.drydock.functions.engine.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.engine.Arns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Placeholders are the names of functions and state machines without dashes. */
class PlaceholdersTest {
    private static final Arns ARNS = new Arns("us-east-1", "000000000000");

    @ParameterizedTest
    @CsvSource({"LoadDesign, load-design", "SetPxeBoot, set-pxe-boot", "CheckBmc, check-bmc", "Plan, plan", "CheckBMCPower, check-bmc-power",
        "StateMachine, state-machine"})
    void aPlaceholderNamesAFunction(String placeholder, String function) {
        assertThat(Placeholders.replace("${" + placeholder + "}", ARNS)).isEqualTo(ARNS.function(function));
    }

    @ParameterizedTest
    @CsvSource({"DeployNodeStateMachine, deploy-node", "PlanStateMachine, plan"})
    void aPlaceholderThatEndsInStateMachineNamesOne(String placeholder, String stateMachine) {
        assertThat(Placeholders.replace("${" + placeholder + "}", ARNS)).isEqualTo(ARNS.stateMachine(stateMachine));
    }

    @Test
    void expressionsAreLeftAlone() {
        assertThat(Placeholders.replace("\"${LoadDesign}\" \"{% $states.input.a & '$' %}\"", ARNS))
                .isEqualTo("\"" + ARNS.function("load-design") + "\" \"{% $states.input.a & '$' %}\"");
    }
}
