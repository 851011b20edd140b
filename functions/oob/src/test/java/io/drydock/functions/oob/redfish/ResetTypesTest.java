package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.FieldsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.PowerCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResetTypesTest {
    @ParameterizedTest
    @CsvSource({"ON, On ForceOn, On", "ON, ForceOn PushPowerButton, ForceOn", "ON, PushPowerButton, PushPowerButton", "OFF, On ForceOff, ForceOff",
        "OFF, GracefulShutdown, ", "CYCLE, ForceRestart PowerCycle, PowerCycle", "CYCLE, ForceRestart, ForceRestart", "RESET, PowerCycle ForceRestart, ForceRestart",
        "RESET, Nmi, ", "SOFT_OFF, ForceOff GracefulShutdown, GracefulShutdown"})
    void theBestThatIsOfferedIsTaken(PowerCommand command, String offered, String taken) {
        assertThat(Allowable.best(ResetTypes.of(command), Optional.of(Arrays.asList(offered.split(" "))))).isEqualTo(Optional.ofNullable(taken));
    }

    @Test
    void ofABmcThatDoesNotTellTheFirstIsTried() {
        for (PowerCommand command : PowerCommand.values()) {
            assertThat(Allowable.best(ResetTypes.of(command), Optional.empty())).contains(ResetTypes.of(command).getFirst());
        }
    }

    @Test
    void allowableValuesStandBesideTheParameterOrInItsActionInfo() {
        assertThat(Allowable.of(json("{'ResetType@Redfish.AllowableValues': ['On', 7, 'ForceOff']}"), "ResetType")).contains(List.of("On", "ForceOff"));
        assertThat(Allowable.of(json("{'ResetType@Redfish.AllowableValues': []}"), "ResetType")).isEmpty();
        assertThat(Allowable.ofParameter(json("{'Parameters': [{'Name': 'Other', 'AllowableValues': ['x']}, 3, {'Name': 'ResetType', 'AllowableValues': ['On']}]}"),
                "ResetType")).contains(List.of("On"));
        assertThat(Allowable.ofParameter(json("{'Parameters': 'none'}"), "ResetType")).isEmpty();
    }
}
