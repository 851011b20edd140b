package io.drydock.lab.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.drydock.lab.Lab;
import io.drydock.lab.LabSettings;
import io.drydock.lab.site.GeneratedServers;
import io.drydock.lab.site.LoopbackNetwork;
import io.drydock.lab.site.SiteSettings;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabMainTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    private int run(String... words) throws InterruptedException {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--ca", folder.resolve("ca/lab.pem").toString(), "--until-eof"));
        return new LabMain(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err)).run(all);
    }

    @Test
    void itSaysWhatItServesAndEndsWithItsInput() throws Exception {
        assertThat(run("--nodes", "8", "--network", "127.13.4.0/24", "--ipmi-port", "0", "--redfish-port", "0", "--hang", "n00001")).isZero();
        assertThat(out.toString()).contains("Serving 8 BMCs", "n00001  127.13.4.1  [hangs]", "to n00008  127.13.4.8",
                "ipmitool -I lanplus -C 17 -H 127.13.4.2", "curl --cacert " + folder.resolve("ca/lab.pem"));
        assertThat(Files.readString(folder.resolve("ca/lab.pem"))).startsWith("-----BEGIN CERTIFICATE-----");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void itServesTheSampleSite() throws Exception {
        assertThat(run("--design", "../../infra/sample-site", "--ipmi-port", "0", "--redfish-port", "0", "--password", "geheim")).isZero();
        assertThat(out.toString()).contains("r1-n01  127.20.0.11").doesNotContain("geheim");
    }

    @Test
    void itServesAMaasAndWritesItsKeyWhereOnlyItsOwnerReadsIt() throws Exception {
        assertThat(run("--nodes", "2", "--network", "127.22.4.0/24", "--ipmi-port", "0", "--redfish-port", "0", "--maas", "0", "--maas-fault",
                "deployment-hangs", "n00001")).isZero();
        Path key = folder.resolve("ca/lab-maas.key");
        assertThat(out.toString()).containsPattern("MAAS is at http://127.0.0.1:\\d+/MAAS").contains("DRYDOCK_MAAS_API_KEY=file:" + key);
        assertThat(Files.readString(key)).matches("\\w+:\\w+:\\w+\n").doesNotContain(out.toString());
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
        assertThat(run("--nodes", "2", "--network", "127.22.4.0/24", "--maas", "0", "--maas-fault", "deployment-hangs", "nobody")).isEqualTo(2);
        assertThat(err.toString()).contains("nobody");
    }

    @Test
    void whatCannotBeHadIsToldWithARemedy() throws Exception {
        try (Lab other = Lab.start(GeneratedServers.site(1, LoopbackNetwork.parse("127.13.4.0/24"), SiteSettings.DEFAULT), LabSettings.DEFAULT)) {
            assertThat(run("--nodes", "1", "--network", "127.13.4.0/24", "--ipmi-port", "0", "--redfish-port", String.valueOf(other.redfishPort())))
                    .isEqualTo(1);
            assertThat(err.toString()).contains(String.valueOf(other.redfishPort()), "--redfish-port").doesNotContain("Exception");
            err.reset();
            assertThat(run("--nodes", "1", "--network", "127.13.4.0/24", "--ipmi-port", String.valueOf(other.ipmiPort()), "--redfish-port", "0"))
                    .isEqualTo(1);
            assertThat(err.toString()).contains(String.valueOf(other.ipmiPort()), "127.13.4.1", "--ipmi-port").doesNotContain("Exception");
        }
        err.reset();
        List<String> unwritable = List.of("--nodes", "1", "--network", "127.13.4.0/24", "--ipmi-port", "0", "--redfish-port", "0", "--ca",
                "/dev/null/ca.pem");
        assertThat(new LabMain(InputStream.nullInputStream(), new PrintStream(out), new PrintStream(err)).run(unwritable)).isEqualTo(1);
        assertThat(err.toString()).contains("/dev/null/ca.pem", "--ca");
        err.reset();
        assertThat(run("--nodes", "1", "--hang", "nobody")).isEqualTo(2);
        assertThat(run("--design", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nobody", "nothing");
    }
}
