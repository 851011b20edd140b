package io.drydock.lab.ipmi;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.app.GetDeviceId;
import io.drydock.ipmi.command.app.GetSystemGuid;
import io.drydock.ipmi.command.chassis.BootFlags;
import io.drydock.ipmi.command.chassis.BootParameter;
import io.drydock.ipmi.command.chassis.ChassisControl;
import io.drydock.ipmi.command.chassis.ChassisIdentify;
import io.drydock.ipmi.command.chassis.ChassisStatus;
import io.drydock.ipmi.command.chassis.GetBootOptions;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.chassis.RestorePolicy;
import io.drydock.ipmi.command.chassis.SetBootOptions;
import io.drydock.ipmi.command.chassis.SetPowerRestorePolicy;
import io.drydock.ipmi.command.session.SetSessionPrivilegeLevel;
import io.drydock.ipmi.session.CipherSuite;
import io.drydock.ipmi.session.LanRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandsTest {
    private static final int ADMINISTRATOR = 4;

    private final TestLab lab = TestLab.of(1);
    private TestConsole console;

    @BeforeEach
    void connect() throws Exception {
        console = new TestConsole(lab.bmc());
        console.open(Login.of(TestLab.ADMINISTRATOR, CipherSuite.SUITE_17, ADMINISTRATOR));
        console.run(new SetSessionPrivilegeLevel(ADMINISTRATOR));
    }

    @AfterEach
    void close() {
        console.close();
        lab.close();
    }

    @ParameterizedTest(name = "network function {0} command {1} data {2}: {3}")
    @CsvSource({"6,99,'',c1", "44,0,'',c1", "6,1,'00',c7", "0,2,'',c7", "0,2,'06',cc", "0,9,'07 00 00',80", "0,8,'07 00',80", "0,8,'05 80',c7",
            "0,8,'05 80 28 00 00 00',cc", "4,45,'fe',cb", "4,39,'0a',cd", "10,17,'05 00 00 08',cb", "10,17,'00 ff ff 08',c9",
            "10,17,'00 00 00 ff',ca", "10,67,'00 00 00 00 00 ff',cb", "10,67,'01 00 00 00 00 ff',cb", "10,71,'07 00 43 4c 52 aa',c5",
            "10,35,'00 00 ff 0f 00 ff',cb", "10,35,'00 00 01 00 05 08',c5", "6,60,'01 02 03 04',87", "6,59,'05',cc"})
    void whatCantBeDoneHasItsOwnCode(int netFn, int command, String data, String code) throws Exception {
        var request = new LanRequest(LanRequest.BMC, netFn, 0, LanRequest.REMOTE_CONSOLE, 9, 0, command, Octets.hex(data).toBytes());
        assertThat(Integer.toHexString(console.ask(request).completion().value())).isEqualTo(code);
    }

    @Test
    void onlyTheBmcItselfAnswers() throws Exception {
        assertThat(console.ask(new LanRequest(0x24, NetFn.APP.request(), 0, LanRequest.REMOTE_CONSOLE, 9, 0, 1, new byte[0])).completion().value())
                .isEqualTo(0xD3);
        assertThat(console.ask(new LanRequest(LanRequest.BMC, NetFn.APP.request(), 1, LanRequest.REMOTE_CONSOLE, 10, 0, 1, new byte[0])).completion()
                .value()).isEqualTo(0xC2);
    }

    @Test
    void theBmcTellsWhatItIs() throws Exception {
        GetDeviceId.Answer device = console.run(new GetDeviceId());
        assertThat(device.firmware()).isEqualTo(lab.one().hardware().bmcFirmware());
        assertThat(device.manufacturer()).isEqualTo(lab.one().hardware().manufacturerId());
        assertThat(console.run(new GetSystemGuid()).likelyUuid()).isEqualTo(lab.one().identity().uuid());
    }

    @Test
    void powerFollowsTheCommands() throws Exception {
        console.run(new ChassisControl(ChassisControl.Action.POWER_OFF));
        assertThat(console.run(new GetChassisStatus()).powerOn()).isFalse();
        assertThat(console.code(new ChassisControl(ChassisControl.Action.POWER_CYCLE))).isEqualTo(0xD5);
        assertThat(console.code(new ChassisControl(ChassisControl.Action.DIAGNOSTIC_INTERRUPT))).isEqualTo(0xD5);
        console.run(new ChassisControl(ChassisControl.Action.POWER_ON));
        ChassisStatus status = console.run(new GetChassisStatus());
        assertThat(status.powerOn()).isTrue();
        assertThat(status.lastEvent()).containsExactly(ChassisStatus.LastPowerEvent.ON_BY_COMMAND);
    }

    @Test
    void theLightIsToldInTheStatus() throws Exception {
        assertThat(console.run(new GetChassisStatus()).identify()).contains(ChassisStatus.Identify.OFF);
        console.run(new ChassisIdentify(30, false));
        assertThat(console.run(new GetChassisStatus()).identify()).contains(ChassisStatus.Identify.TEMPORARILY_ON);
        console.run(new ChassisIdentify(0, true));
        assertThat(console.run(new GetChassisStatus()).identify()).contains(ChassisStatus.Identify.ON);
        console.run(new ChassisIdentify(0, false));
        assertThat(console.run(new GetChassisStatus()).identify()).contains(ChassisStatus.Identify.OFF);
    }

    @Test
    void faultsAreToldInTheStatus() throws Exception {
        lab.one().reading("Fan1", 75);
        lab.one().reading("PSU1 Status", 3);
        ChassisStatus status = console.run(new GetChassisStatus());
        assertThat(status.conditions()).containsExactly(ChassisStatus.Condition.COOLING_FAULT);
        assertThat(status.faults()).containsExactly(ChassisStatus.PowerFault.POWER_FAULT);
    }

    @Test
    void thePolicyIsKept() throws Exception {
        console.run(new SetPowerRestorePolicy(RestorePolicy.POWERS_UP));
        console.run(new SetPowerRestorePolicy(RestorePolicy.UNKNOWN));
        assertThat(console.run(new GetChassisStatus()).policy()).isEqualTo(RestorePolicy.POWERS_UP);
    }

    @Test
    void bootOptionsAreSetOneClientAtATime() throws Exception {
        console.run(SetBootOptions.setInProgress(BootParameter.IN_PROGRESS));
        assertThat(console.code(SetBootOptions.setInProgress(BootParameter.IN_PROGRESS))).isEqualTo(SetBootOptions.ALREADY_IN_PROGRESS);
        console.run(SetBootOptions.validBitClearing(BootParameter.KEEP_ON_TIMEOUT));
        console.run(SetBootOptions.infoForBios());
        var flags = new BootFlags(Octets.hex("e0 04 00 00 00"));
        console.run(SetBootOptions.bootFlags(flags));
        console.run(SetBootOptions.setInProgress(BootParameter.SET_COMPLETE));
        assertThat(console.run(new GetBootOptions(BootParameter.BOOT_FLAGS)).value()).isEqualTo(flags.bytes());
        assertThat(console.run(new GetBootOptions(BootParameter.VALID_BIT_CLEARING)).value()).isEqualTo(Octets.hex("08"));
        assertThat(console.run(new GetBootOptions(BootParameter.INFO_ACKNOWLEDGE)).value()).isEqualTo(Octets.hex("0001"));
        assertThat(console.run(new GetBootOptions(BootParameter.SET_IN_PROGRESS)).value()).isEqualTo(Octets.hex("00"));
    }
}
