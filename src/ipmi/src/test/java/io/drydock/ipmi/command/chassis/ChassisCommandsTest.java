package io.drydock.ipmi.command.chassis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.chassis.ChassisStatus.Button;
import io.drydock.ipmi.command.chassis.ChassisStatus.Condition;
import io.drydock.ipmi.command.chassis.ChassisStatus.FrontPanel;
import io.drydock.ipmi.command.chassis.ChassisStatus.Identify;
import io.drydock.ipmi.command.chassis.ChassisStatus.LastPowerEvent;
import io.drydock.ipmi.command.chassis.ChassisStatus.PowerFault;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ChassisCommandsTest {
    @Test
    void aChassisStatusByTheTable() throws Exception {
        ChassisStatus status = new GetChassisStatus().answer(Octets.hex("49 10 6a 71").toBytes());
        assertThat(status).isEqualTo(new ChassisStatus(true, Set.of(PowerFault.POWER_FAULT), RestorePolicy.POWERS_UP,
                Set.of(LastPowerEvent.ON_BY_COMMAND), Set.of(Condition.COOLING_FAULT, Condition.FRONT_PANEL_LOCKOUT), Optional.of(Identify.ON),
                Optional.of(new FrontPanel(Set.of(Button.POWER_OFF), Set.of(Button.POWER_OFF, Button.RESET, Button.DIAGNOSTIC_INTERRUPT)))));
    }

    @Test
    void theFrontPanelMayBeLeftOut() throws Exception {
        assertThat(new GetChassisStatus().answer(Octets.hex("00 00 00").toBytes()).frontPanel()).isEmpty();
        assertThat(new GetChassisStatus().answer(Octets.hex("00 00 00").toBytes()).identify()).isEmpty();
    }

    /** Bit 7 of the first byte, and those of the others that are reserved, are not told on. */
    @Property
    void aChassisStatusComesBack(@ForAll @Size(4) byte[] bytes) throws Exception {
        byte[] told = bytes.clone();
        told[0] &= 0x7F;
        told[1] &= 0x1F;
        told[2] &= (byte) ((told[2] & 0x40) == 0 ? 0x0F : 0x7F);
        assertThat(Octets.of(ChassisStatus.read(bytes).toBytes())).isEqualTo(Octets.of(told));
    }

    @Test
    void controlsByTheTable() throws Exception {
        for (ChassisControl.Action action : ChassisControl.Action.values()) {
            assertThat(new ChassisControl(action).data()).containsExactly(action.ordinal());
            assertThat(ChassisControl.read(new ChassisControl(action).data()).action()).isEqualTo(action);
        }
        assertThat(new ChassisControl(ChassisControl.Action.HARD_RESET).data()).containsExactly(3);
        assertThatThrownBy(() -> ChassisControl.read(new byte[] {6})).isInstanceOf(MalformedMessage.class);
    }

    @Test
    void identifyLastsFifteenSecondsWhereNothingIsSaid() throws Exception {
        assertThat(ChassisIdentify.read(new byte[0])).isEqualTo(new ChassisIdentify(15, false));
        assertThat(ChassisIdentify.read(new ChassisIdentify(0, true).data())).isEqualTo(new ChassisIdentify(0, true));
        assertThat(new ChassisIdentify(30, false).data()).containsExactly(30);
    }

    /** What {@code ipmitool chassis bootdev pxe options=efiboot,persistent} sends for parameter 5. */
    @Test
    void bootFlagsByTheTable() throws Exception {
        BootFlags flags = BootFlags.NONE.withValid(true).withPersistent(true).withEfi(true).withDevice(BootDevice.PXE);
        assertThat(SetBootOptions.bootFlags(flags).data()).isEqualTo(Octets.hex("05 e0 04 00 00 00").toBytes());
        BootFlags read = BootFlags.read(Octets.hex("80 18 00 00 00").toBytes());
        assertThat(read.device()).contains(BootDevice.BIOS_SETUP);
        assertThat(read.valid()).isTrue();
        assertThat(read.persistent()).isFalse();
        assertThat(BootFlags.read(Octets.hex("80 28 00 00 00").toBytes()).device()).isEmpty();
    }

    @Property
    void whatIsNotChangedInBootFlagsStays(@ForAll @Size(5) byte[] bytes, @ForAll BootDevice device, @ForAll boolean efi) throws Exception {
        BootFlags before = BootFlags.read(bytes);
        BootFlags after = before.withDevice(device).withEfi(efi).withPersistent(!before.persistent()).withValid(true);
        assertThat(after.device()).contains(device);
        assertThat(after.efi()).isEqualTo(efi);
        assertThat(after.persistent()).isNotEqualTo(before.persistent());
        assertThat(after.valid()).isTrue();
        assertThat(after.instance()).isZero();
        assertThat(after.bytes().at(0) & 0x1F).isEqualTo(before.bytes().at(0) & 0x1F);
        assertThat(after.bytes().at(1) & 0x43).isEqualTo(before.bytes().at(1) & 0x43);
        assertThat(after.bytes().part(2, 4)).isEqualTo(before.bytes().part(2, 4));
        assertThat(after.bytes().at(4) & 0xE0).isEqualTo(before.bytes().at(4) & 0xE0);
    }

    @Property
    void bootOptionsComeBack(@ForAll @IntRange(max = 127) int parameter, @ForAll boolean locked, @ForAll @Size(max = 16) byte[] value)
            throws Exception {
        var set = new SetBootOptions(parameter, locked, Octets.of(value));
        assertThat(SetBootOptions.read(set.data())).isEqualTo(set);
        var answer = new GetBootOptions.Answer(parameter, locked, Octets.of(value));
        assertThat(new GetBootOptions(parameter).answer(answer.toBytes())).isEqualTo(answer);
        assertThat(GetBootOptions.read(new GetBootOptions(parameter, 1, 2).data())).isEqualTo(new GetBootOptions(parameter, 1, 2));
    }

    @Test
    void theOtherBootParametersByTheTable() {
        assertThat(SetBootOptions.setInProgress(BootParameter.IN_PROGRESS).data()).containsExactly(0, 1);
        assertThat(SetBootOptions.validBitClearing(BootParameter.KEEP_ON_TIMEOUT).data()).containsExactly(3, 8);
        assertThat(SetBootOptions.infoForBios().data()).containsExactly(4, 1, 1);
    }

    @Test
    void policiesAndCapabilitiesComeBack() throws Exception {
        var policy = new SetPowerRestorePolicy(RestorePolicy.AS_BEFORE);
        assertThat(SetPowerRestorePolicy.read(policy.data())).isEqualTo(policy);
        assertThat(policy.answer(SetPowerRestorePolicy.allSupported()))
                .containsExactlyInAnyOrder(RestorePolicy.STAYS_OFF, RestorePolicy.AS_BEFORE, RestorePolicy.POWERS_UP);
        var capabilities = new GetChassisCapabilities.Answer(5, 0x20, 0x20, 0x20, 0x20);
        assertThat(new GetChassisCapabilities().answer(capabilities.toBytes())).isEqualTo(capabilities);
    }
}
