package io.drydock.lab.ipmi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.fault.Datagrams;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.fault.Faults;
import io.drydock.lab.ipmi.TestLab;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab's BMCs satisfy ipmitool. */
class IpmitoolTest {
    @TempDir
    private Path home;
    private final TestLab lab = TestLab.of(1);

    @BeforeAll
    static void installed() {
        Tool.assumeInstalled("ipmitool", "ipmitool");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private LabServer server() {
        return lab.one();
    }

    private Tool.Result ipmitool(String user, String password, int suite, List<String> options, String words) throws Exception {
        var command = new ArrayList<>(List.of("ipmitool", "-I", "lanplus", "-H", lab.address().getHostAddress(), "-p", String.valueOf(lab.port()),
                "-U", user, "-P", password, "-C", String.valueOf(suite), "-N", "2", "-R", "3"));
        command.addAll(options);
        Stream.of(words.split(" ")).forEach(command::add);
        return Tool.run(home, command);
    }

    /** What it said; it has to succeed. */
    private String run(String words) throws Exception {
        Tool.Result result = ipmitool(TestLab.ADMINISTRATOR, TestLab.PASSWORD, 17, List.of(), words);
        assertThat(result.ok()).as(words + ": " + result.output()).isTrue();
        return result.output();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void powerIsToldWithEverySuite(int suite) throws Exception {
        assertThat(ipmitool(TestLab.ADMINISTRATOR, TestLab.PASSWORD, suite, List.of(), "chassis power status").output())
                .isEqualTo("Chassis Power is on\n");
    }

    @Test
    void powerIsChanged() throws Exception {
        run("chassis power off");
        assertThat(run("chassis power status")).contains("off");
        assertThat(ipmitool(TestLab.ADMINISTRATOR, TestLab.PASSWORD, 17, List.of(), "chassis power cycle").output())
                .contains("Command not supported in present state");
        run("chassis power on");
        run("chassis power cycle");
        run("chassis power reset");
        assertThat(server().count(Change.Kind.RESET)).isEqualTo(1);
        assertThat(server().count(Change.Kind.POWER_OFF)).isEqualTo(2);
        assertThat(run("chassis status")).contains("System Power         : on").contains("Last Power Event     : command");
        run("chassis power soft");
        assertThat(server().power()).isEqualTo(PowerState.OFF);
    }

    @Test
    void theBootDeviceIsSet() throws Exception {
        run("chassis bootdev pxe options=efiboot,persistent");
        assertThat(server().bootOverride()).isEqualTo(new BootOverride(BootDevice.PXE, false, true));
        assertThat(run("chassis bootparam get 5")).contains("Boot Flag Valid", "all future boots", "BIOS EFI boot", "Force PXE");
        run("chassis bootdev disk");
        assertThat(run("chassis bootparam get 5")).contains("only next boot", "legacy", "Force Boot from default Hard-Drive");
        run("chassis power reset");
        assertThat(server().boots().getLast().device()).isEqualTo(BootDevice.DISK);
        assertThat(server().boots().getLast().overridden()).isTrue();
        assertThat(run("chassis bootparam get 5")).contains("Boot Flag Invalid");
    }

    @Test
    void theLightIsLit() throws Exception {
        assertThat(run("chassis identify 30")).contains("30 seconds");
        assertThat(server().identifying()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(30));
        run("chassis identify force");
        assertThat(server().identifying()).isGreaterThan(Duration.ofDays(1));
        run("chassis identify 0");
        assertThat(server().identifying()).isZero();
    }

    @Test
    void theBmcTellsWhatItIs() throws Exception {
        assertThat(run("mc info")).contains("Firmware Revision         : " + server().hardware().bmcFirmware(),
                "Manufacturer ID           : " + server().hardware().manufacturerId(), "IPMI Version              : 2.0", "Chassis Device");
        assertThat(run("mc guid")).contains(server().identity().uuid().toString());
        assertThat(run("mc selftest")).contains("passed");
    }

    @Test
    void theInventoryIsPrinted() throws Exception {
        assertThat(run("fru print")).contains("Chassis Serial        : " + server().identity().serial(),
                "Board Serial          : " + server().identity().boardSerial(), "Product Manufacturer  : " + server().hardware().manufacturer(),
                "Product Name          : " + server().hardware().product(), "Board Mfg Date        : Tue Mar  5 08:00:00 2024");
    }

    @Test
    void theLogIsListed() throws Exception {
        run("chassis power cycle");
        server().reading("CPU1 Temp", 96);
        assertThat(run("sel elist")).contains("Power Unit", "Power off/down | Asserted",
                "Temperature CPU1 Temp | Upper Critical going high | Asserted | Reading 96 > Threshold 95 degrees C");
        assertThat(run("sel info")).contains("Entries          : 3", "Reserve");
        assertThat(run("sel list")).contains("Upper Critical going high");
        run("sel clear");
        assertThat(run("sel list").lines()).singleElement().asString().contains("Log area reset/cleared");
    }

    @Test
    void sensorsAreListed() throws Exception {
        server().reading("PSU2 Status", 3);
        assertThat(run("sdr list")).contains("CPU1 Temp        | 45 degrees C      | ok", "12V              | 12 Volts");
        assertThat(run("sdr elist")).contains("PSU1 Status      | 0Ah | ok  | 10.1 | Presence detected", "PSU2 Status      | 0Bh | ok  | 10.2 | "
                + "Presence detected, Failure detected");
        assertThat(run("sensor list")).containsPattern("Fan1 +\\| 6000.000 +\\| RPM +\\| ok +\\| na +\\| 900.000 +\\| 1500.000");
        server().reading("Fan1", 900);
        assertThat(run("sensor list")).containsPattern("Fan1 +\\| 900.000 +\\| RPM +\\| cr");
    }

    @Test
    void theChannelTellsHowToLogIn() throws Exception {
        assertThat(run("channel authcap 1 4")).contains("Channel supports IPMI v2.0 : yes", "KG status                  : default (all zeroes)");
        assertThat(run("channel getciphers ipmi 1")).containsPattern("3 +N/A +hmac_sha1 +hmac_sha1_96 +aes_cbc_128")
                .containsPattern("17 +N/A +hmac_sha256 +sha256_128 +aes_cbc_128");
        assertThat(run("channel info 1")).contains("802.3 LAN", "multi-session", "Access Mode         : always available");
        assertThat(run("session info active")).contains("privilege level               : ADMINISTRATOR", "IPMIv2/RMCP+");
    }

    @Test
    void whoMayNotIsRefused() throws Exception {
        assertThat(ipmitool(TestLab.ADMINISTRATOR, TestLab.PASSWORD, 17, List.of("-L", "USER"), "chassis power off").output())
                .contains("Insufficient privilege level");
        assertThat(ipmitool(TestLab.OPERATOR, TestLab.PASSWORD, 17, List.of("-L", "OPERATOR"), "chassis power status").ok()).isTrue();
        assertThat(ipmitool(TestLab.OPERATOR, TestLab.PASSWORD, 17, List.of(), "chassis power status").ok())
                .as("administrator is the default").isFalse();
        assertThat(server().count(Change.Kind.POWER_OFF)).isZero();
    }

    @Test
    void whoIsNotKnownIsRefused() throws Exception {
        assertThat(refused("nobody", TestLab.PASSWORD, 17)).contains("Unable to establish IPMI v2 / RMCP+ session");
        assertThat(refused(TestLab.ADMINISTRATOR, "wrong", 17)).contains("Unable to establish IPMI v2 / RMCP+ session");
        assertThat(refused(TestLab.ADMINISTRATOR, TestLab.PASSWORD, 0)).contains("no matching cipher suite");
        server().faults(Faults.of(Fault.WRONG_CREDENTIALS));
        assertThat(refused(TestLab.ADMINISTRATOR, TestLab.PASSWORD, 3)).contains("Unable to establish IPMI v2 / RMCP+ session");
    }

    private String refused(String user, String password, int suite) throws Exception {
        Tool.Result result = ipmitool(user, password, suite, List.of("-R", "1", "-N", "1"), "chassis power status");
        assertThat(result.ok()).as(result.output()).isFalse();
        return result.output();
    }

    @Test
    void duplicatesAndDelaysDoNotConfuseIt() throws Exception {
        server().faults(Faults.NONE.with(new Datagrams(0, Duration.ofMillis(5), Duration.ofMillis(10), 0.3)));
        assertThat(run("chassis power status")).contains("on");
        run("chassis power cycle");
        assertThat(server().count(Change.Kind.POWER_OFF)).isEqualTo(1);
    }
}
