package io.drydock.functions.provisioner.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.function.verdict.Verdict;
import io.drydock.function.verdict.Verdict.Result;
import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.inspection.InspectionSettings.Doubt;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.manifest.ManifestJson;
import io.drydock.functions.provisioner.manifest.Neighbour;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChecksTest {
    private static final String WHOLE = """
            {"processors": {"sockets": 2, "threads": 64}, "memoryBytes": 412316860416, "networkDevices": [
              {"name": "eno1", "mac": "52:54:00:20:01:02", "pci": "0000:01:00.0", "link": true},
              {"name": "ens1f0", "mac": "02:00:00:00:00:01", "pci": "0000:3b:00.0", "link": true},
              {"name": "ens2f0", "mac": "02:00:00:00:00:02", "pci": "0000:5e:00.0", "link": true}],
             "disks": [{"name": "sda", "bus": "scsi@0:2.0.0"}, {"name": "sdb", "bus": "scsi@0:2.1.0"}, {"name": "sdc", "bus": "scsi@0:2.2.0"}]}""";

    @TempDir
    static Path folder;
    private static Site site;
    private static AppliedNode worker;

    @BeforeAll
    static void readDesign() {
        site = LabDesign.read(folder.resolve("design"), folder.resolve("password")).site();
        worker = site.appliedNodes().get("r1-n02");
    }

    @Test
    void aMachineThatIsWhatTheDesignTakesItForPasses() throws IOException {
        assertThat(ManifestCheck.of(worker, manifest(WHOLE))).isNotEmpty().allMatch(verdict -> verdict.is(Result.PASS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "\"threads\": 64 | \"threads\": 32 | FAIL | cpu_sets workload",
        "\"threads\": 64 | \"other\": 1 | UNKNOWN | cpu_sets workload",
        "412316860416 | 34359738368 | FAIL | hugepages workload",
        "\"memoryBytes\": 412316860416, | \"a\": 1, | UNKNOWN | hugepages workload",
        "0000:3b:00.0 | 0000:3c:00.0 | FAIL | device uplink_nic1",
        "scsi@0:2.1.0 | scsi@0:3.1.0 | FAIL | device datadisk1"})
    void whatDiffersIsNamed(String was, String is, Result result, String check) throws IOException {
        assertThat(ManifestCheck.of(worker, manifest(WHOLE.replace(was, is))).stream().filter(verdict -> !verdict.is(Result.PASS)))
                .singleElement().satisfies(verdict -> {
                    assertThat(verdict.result()).isEqualTo(result);
                    assertThat(verdict.check()).isEqualTo(check);
                });
    }

    @Test
    void aBondToTheTwoSwitchesOfTheRackAgrees() throws IOException {
        assertThat(connectivity(WHOLE, Doubt.FAIL, heard("eno1", "r1-a"), heard("ens1f0", "r1-a"), heard("ens2f0", "r1-b.quay.example")))
                .allMatch(verdict -> verdict.is(Result.PASS)).anyMatch(verdict -> verdict.check().equals("neighbours bond0"));
    }

    @Test
    void aBondThatEndsInAnotherRackFails() throws IOException {
        assertThat(connectivity(WHOLE, Doubt.ACCEPT, heard("ens1f0", "r1-a"), heard("ens2f0", "r2-b")).stream()
                .filter(verdict -> verdict.is(Result.FAIL))).singleElement().asString()
                .isEqualTo("neighbours bond0: ens1f0 to r1-a port Ethernet1/7, ens2f0 to r2-b port Ethernet1/7: the ports of a bond end at one switch, "
                        + "or at those of the rack, r1-a and r1-b");
    }

    @Test
    void aPortWithoutNeighbourIsUnknownOrFailsAsConfigured() throws IOException {
        assertThat(connectivity(WHOLE, Doubt.ACCEPT)).filteredOn(verdict -> verdict.is(Result.UNKNOWN)).hasSize(3);
        assertThat(connectivity(WHOLE, Doubt.FAIL)).filteredOn(verdict -> verdict.is(Result.FAIL)).hasSize(3);
    }

    @Test
    void aPortWithoutLinkFails() throws IOException {
        assertThat(connectivity(WHOLE.replace("\"0000:5e:00.0\", \"link\": true", "\"0000:5e:00.0\", \"link\": false"), Doubt.ACCEPT))
                .filteredOn(verdict -> verdict.is(Result.FAIL)).singleElement().asString().contains("ens2f0").contains("has no link");
    }

    @ParameterizedTest
    @CsvSource({"1G, 1073741824", "2M, 2097152", "2048kB, 2097152", "4096, 4096"})
    void sizesOfPagesAreTheKernels(String text, String bytes) {
        assertThat(PageSize.bytes(text)).map(Object::toString).contains(bytes);
        assertThat(PageSize.bytes("huge")).isEmpty();
    }

    private static List<Verdict> connectivity(String manifest, Doubt missing, Neighbour... neighbours) throws IOException {
        return ConnectivityCheck.of(worker, manifest(manifest), List.of(neighbours), Optional.of(site.racks().get("r1")), missing);
    }

    private static Neighbour heard(String port, String name) {
        return new Neighbour(port, Optional.of("mac of " + name), Optional.of(name), List.of(), Optional.of("Ethernet1/7"));
    }

    private static Manifest manifest(String json) throws IOException {
        return ManifestJson.read(new ObjectMapper().readTree(json));
    }
}
