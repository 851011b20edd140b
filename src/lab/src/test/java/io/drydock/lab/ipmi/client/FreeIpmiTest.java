package io.drydock.lab.ipmi.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.ipmi.TestLab;
import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.BootOverride;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lab's BMCs satisfy FreeIPMI. */
class FreeIpmiTest {
    @TempDir
    private Path home;
    private final TestLab lab = TestLab.of(20);

    @BeforeAll
    static void installed() {
        Tool.assumeInstalled("ipmipower", "freeipmi-tools");
    }

    @AfterEach
    void close() {
        lab.close();
    }

    private LabServer server() {
        return lab.one();
    }

    private Tool.Result tool(String program, int suite, String host, String user, String password, String... words) throws Exception {
        var command = new ArrayList<>(List.of(program, "-D", "LAN_2_0", "-I", String.valueOf(suite), "-h", host + ":" + lab.port(), "-u", user, "-p",
                password));
        Stream.of(words).forEach(command::add);
        return Tool.run(home, command);
    }

    /** What it said; it has to succeed. */
    private String run(String program, String... words) throws Exception {
        Tool.Result result = tool(program, 17, lab.address().getHostAddress(), TestLab.ADMINISTRATOR, TestLab.PASSWORD, words);
        assertThat(result.ok()).as(program + ": " + result.output()).isTrue();
        return result.output();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 17})
    void powerIsToldWithEverySuite(int suite) throws Exception {
        assertThat(tool("ipmipower", suite, lab.address().getHostAddress(), TestLab.ADMINISTRATOR, TestLab.PASSWORD, "--stat").output())
                .isEqualTo(lab.address().getHostAddress() + ": on\n");
    }

    @Test
    void powerIsChanged() throws Exception {
        assertThat(run("ipmipower", "--off")).contains("ok");
        assertThat(run("ipmipower", "--stat")).contains("off");
        assertThat(run("ipmipower", "--on", "--wait-until-on")).contains("ok");
        assertThat(run("ipmipower", "--cycle")).contains("ok");
        assertThat(run("ipmipower", "--reset")).contains("ok");
        assertThat(server().count(Change.Kind.POWER_OFF)).isEqualTo(2);
        assertThat(server().count(Change.Kind.POWER_ON)).isEqualTo(2);
        assertThat(server().count(Change.Kind.RESET)).isEqualTo(1);
    }

    @Test
    void manyAreAskedAtOnce() throws Exception {
        String network = lab.address().getHostAddress().replaceAll("\\.1$", "");
        assertThat(tool("ipmipower", 17, network + ".[1-20]", TestLab.ADMINISTRATOR, TestLab.PASSWORD, "--stat").output().lines())
                .hasSize(20).allMatch(line -> line.endsWith(": on"));
    }

    @Test
    void whoIsNotKnownIsRefused() throws Exception {
        String host = lab.address().getHostAddress();
        assertThat(tool("ipmipower", 17, host, "nobody", TestLab.PASSWORD, "--stat").output()).contains("username invalid");
        assertThat(tool("ipmipower", 17, host, TestLab.ADMINISTRATOR, "wrong", "--stat").output()).contains("password invalid");
        assertThat(tool("ipmipower", 17, host, TestLab.USER, TestLab.PASSWORD, "--off").output())
                .contains("privilege level cannot be obtained for this user");
        assertThat(tool("ipmipower", 0, host, TestLab.ADMINISTRATOR, TestLab.PASSWORD, "--stat").output()).contains("cipher suite id unavailable");
        assertThat(server().count(Change.Kind.POWER_OFF)).isZero();
    }

    /** What it says of channels that are not there is not looked at: version 1.6.10 prints memory that it never wrote. */
    @Test
    void theBmcTellsWhatItIs() throws Exception {
        assertThat(run("bmc-info")).contains("Firmware Revision     : " + server().hardware().bmcFirmware(),
                "System GUID : " + server().identity().uuid(), "Medium Type          : 802.3 LAN");
    }

    @Test
    void theInventoryIsPrinted() throws Exception {
        assertThat(run("ipmi-fru")).contains("FRU Chassis Serial Number: " + server().identity().serial(),
                "FRU Product Name: " + server().hardware().product(), "FRU Board Serial Number: " + server().identity().boardSerial());
    }

    @Test
    void theLogIsListed() throws Exception {
        server().reading("CPU1 Temp", 96);
        assertThat(run("ipmi-sel")).contains("CPU1 Temp", "Temperature",
                "Upper Critical - going high ; Sensor Reading = 96.00 C ; Threshold = 95.00 C");
        assertThat(run("ipmi-sel", "--info")).contains("Number of log entries", "Reserve SEL Command");
        run("ipmi-sel", "--clear");
        assertThat(run("ipmi-sel")).contains("Log Area Reset/Cleared");
    }

    @Test
    void sensorsAreListed() throws Exception {
        server().reading("Fan2", 900);
        server().reading("PSU2 Status", 9);
        assertThat(run("ipmi-sensors", "--output-sensor-thresholds", "--no-header-output"))
                .containsPattern("CPU1 Temp +\\| Temperature +\\| 45.00 +\\| C .*\\| 85.00 +\\| 95.00 .*'OK'")
                .containsPattern("Fan2 +\\| Fan +\\| 900.00 .*'At or Below \\(<=\\) Lower Critical Threshold'")
                .containsPattern("PSU2 Status .*'Presence detected' 'Power Supply input lost \\(AC/DC\\)'");
    }

    @Test
    void theChassisIsToldAndSet() throws Exception {
        assertThat(run("ipmi-chassis", "--get-chassis-status")).contains("System Power                        : on");
        run("ipmi-chassis", "--chassis-identify=60");
        assertThat(server().identifying()).isPositive();
        run("ipmi-config", "--category=chassis", "--commit", "--key-pair=Chassis_Boot_Flags:Boot_Device=PXE",
                "--key-pair=Chassis_Boot_Flags:BIOS_Boot_Type=EFI", "--key-pair=Chassis_Boot_Flags:Boot_Flags_Persistent=Yes");
        assertThat(server().bootOverride()).isEqualTo(new BootOverride(BootDevice.PXE, false, true));
        assertThat(run("ipmi-config", "--category=chassis", "--checkout", "--section=Chassis_Boot_Flags"))
                .containsPattern("Boot_Flags_Persistent +Yes").containsPattern("BIOS_Boot_Type +EFI").containsPattern("Boot_Device +PXE");
    }
}
