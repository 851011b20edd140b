package io.drydock.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.server.BootDevice;
import io.drydock.lab.server.Change;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.server.PowerDelays;
import io.drydock.lab.server.PowerState;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both protocols of one BMC, by the clients that administrators use. */
class LabTest {
    @TempDir
    private Path folder;

    @Test
    void whatOneProtocolChangesTheOtherShows() throws Exception {
        for (String client : List.of("ipmitool", "curl")) {
            Assumptions.assumeTrue(installed(client), client + " is not installed");
        }
        try (Lab lab = Lab.start(GeneratedServers.site(2, LoopbackNetwork.parse("127.13.5.0/24"), SiteSettings.DEFAULT.withDelays(PowerDelays.NONE)),
                LabSettings.DEFAULT)) {
            LabServer server = lab.server("n00002");
            assertThat(ipmi(lab, server, "chassis", "power", "on")).contains("Up/On");
            assertThat(redfish(lab, server, "/redfish/v1/Systems/1")).contains("\"PowerState\":\"On\"");

            redfish(lab, server, "/redfish/v1/Systems/1", "-X", "PATCH", "-d",
                    "{\"Boot\": {\"BootSourceOverrideTarget\": \"Pxe\", \"BootSourceOverrideEnabled\": \"Once\"}}");
            assertThat(ipmi(lab, server, "chassis", "bootparam", "get", "5")).contains("Force PXE");

            assertThat(ipmi(lab, server, "chassis", "power", "reset")).contains("Reset");
            assertThat(server.boots().getLast().device()).isEqualTo(BootDevice.PXE);
            assertThat(redfish(lab, server, "/redfish/v1/Systems/1")).contains("\"BootSourceOverrideTarget\":\"None\"");
            assertThat(server.count(Change.Kind.RESET)).isEqualTo(1);
            assertThat(lab.server("n00001").power()).isEqualTo(PowerState.OFF);
        }
    }

    private String ipmi(Lab lab, LabServer server, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of("ipmitool", "-I", "lanplus", "-C", "17", "-H", server.address().getHostAddress(), "-p",
                String.valueOf(lab.ipmiPort()), "-U", "drydock", "-P", "drydock"));
        words.addAll(List.of(command));
        return output(words);
    }

    private String redfish(Lab lab, LabServer server, String path, String... options) throws Exception {
        Path ca = folder.resolve("ca.pem");
        lab.authority().writeTo(ca);
        List<String> words = new ArrayList<>(List.of("curl", "--silent", "--show-error", "--fail", "--max-time", "20", "--cacert", ca.toString(),
                "-u", "drydock:drydock"));
        words.addAll(List.of(options));
        words.add("https://" + server.address().getHostAddress() + ":" + lab.redfishPort() + path);
        return output(words);
    }

    private static boolean installed(String client) throws InterruptedException {
        try {
            return new ProcessBuilder(client, "-V").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static String output(List<String> words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
        return output;
    }
}
