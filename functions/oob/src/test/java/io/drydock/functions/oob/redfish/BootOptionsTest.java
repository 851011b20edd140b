package io.drydock.functions.oob.redfish;

import static io.drydock.functions.oob.redfish.FieldsTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BootOptionsTest {
    private static final String ENABLED_VALUES = "'BootSourceOverrideEnabled@Redfish.AllowableValues'";
    private static final String TARGET_VALUES = "'BootSourceOverrideTarget@Redfish.AllowableValues'";
    private static final String MODE_VALUES = "'BootSourceOverrideMode@Redfish.AllowableValues'";

    @ParameterizedTest
    @CsvSource({"Once, Pxe, PXE, ONCE", "Continuous, Hdd, DISK, PERSISTENT", "Once, UefiHttp, OTHER, ONCE", "Continuous, BiosSetup, SETUP, PERSISTENT",
        "Once, Diags, DIAGNOSTICS, ONCE", "Once, UsbCd, CDROM, ONCE"})
    void anOverrideIsRead(String enabled, String target, Device device, Persistence persistence) {
        BootOptions options = options("'BootSourceOverrideEnabled': '" + enabled + "', 'BootSourceOverrideTarget': '" + target + "'");

        assertThat(options.current()).isEqualTo(new BootOverride(device, persistence, Optional.empty()));
    }

    @Test
    void whatIsDisabledIsNoOverride() {
        assertThat(options("'BootSourceOverrideEnabled': 'Disabled', 'BootSourceOverrideTarget': 'Pxe'").current()).isEqualTo(BootOverride.NONE);
        assertThat(options("'BootSourceOverrideEnabled': 'Once', 'BootSourceOverrideTarget': 'None'").current()).isEqualTo(BootOverride.NONE);
        assertThat(options("").current()).isEqualTo(BootOverride.NONE);
    }

    @Test
    void onceBecomesContinuousWhereNothingElseIsOffered() {
        BootOptions continuous = options(ENABLED_VALUES + ": ['Disabled', 'Continuous']");
        BootOptions silent = options("");

        assertThat(continuous.enabled(Persistence.ONCE, false)).contains("Continuous");
        assertThat(silent.enabled(Persistence.ONCE, false)).contains("Once");
        assertThat(silent.enabled(Persistence.ONCE, true)).contains("Continuous");
        assertThat(options(ENABLED_VALUES + ": ['Disabled', 'Once']").enabled(Persistence.PERSISTENT, false)).isEmpty();
    }

    @Test
    void aDeviceThatIsNotOfferedHasNoName() {
        BootOptions options = options(TARGET_VALUES + ": ['Pxe', 'UsbCd']");

        assertThat(options.target(Device.PXE)).contains("Pxe");
        assertThat(options.target(Device.CDROM)).contains("UsbCd");
        assertThat(options.target(Device.DISK)).isEmpty();
        assertThat(options("").target(Device.DISK)).contains("Hdd");
        assertThat(options("").target(Device.OTHER)).isEmpty();
    }

    @Test
    void aModeIsSentOnlyWhereItIsKnown() {
        assertThat(options("").mode(Firmware.UEFI)).isEmpty();
        assertThat(options("'BootSourceOverrideMode': 'Legacy'").mode(Firmware.UEFI)).contains("UEFI");
        assertThat(options(MODE_VALUES + ": ['UEFI']").mode(Firmware.LEGACY)).isEmpty();
        assertThat(options(MODE_VALUES + ": ['UEFI', 'Legacy']").mode(Firmware.LEGACY)).contains("Legacy");
    }

    @Test
    void noOverrideIsDisabledAndHasNoTargetWhereThatIsOffered() {
        assertThat(options("").nothing().toString()).isEqualTo("{\"BootSourceOverrideEnabled\":\"Disabled\"}");
        assertThat(options(TARGET_VALUES + ": ['None', 'Pxe']").nothing().path("BootSourceOverrideTarget").asText()).isEqualTo("None");
    }

    private static BootOptions options(String fields) {
        return new BootOptions(json("{" + fields + "}"));
    }
}
