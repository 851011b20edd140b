package io.drydock.functions.tasks.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drydock.design.DesignReader;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.step.BuildModels.Section;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A worker of the sample site against what may be known of it. */
class NodeDifferencesTest {
    private static final AppliedNode WORKER = SiteBuilder.build(DesignReader.read(DesignSource.of("file:"
            + Path.of("../../infra/sample-site").toAbsolutePath().normalize(), SourceSettings.DEFAULT), ReadLimits.DEFAULT).documents())
            .appliedNodes().get("r1-n02");

    /** Sections as {@code name=json}, several with a semicolon between them; differences alike as {@code what: applied <> build}. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "provisioner={'fqdn': 'r1-n02.quay.example'} | ``",
            "provisioner={'fqdn': 'brave-cat.maas'} | name in the provisioner: r1-n02.quay.example <> brave-cat.maas",
            "manifest={'bios': {'version': '2.19.1'}}; bmc={'identity': {'bios': 'older'}} | ``",
            "manifest={'bios': {'version': '2.18.0'}} | BIOS version: 2.19.1 <> 2.18.0",
            "bmc={'identity': {'bios': '2.18.0'}} | BIOS version: 2.19.1 <> 2.18.0",
            "manifest={'pciDevices': ['0000:01:00.0', '0000:3B:00.0', '5e:00.0'], 'disks': [{'bus': '0:2.0.0'}, {'bus': 'scsi@0:2.1.0'}, {'bus': '0:2.2.0'}]} | ``",
            "manifest={'pciDevices': ['0000:01:00.0', '0000:3b:00.0']} | device uplink_nic2: a device at 0000:5e:00.0 <> none there; "
                    + "there are 0000:01:00.0, 0000:3b:00.0",
            "manifest={'disks': [{'bus': '0:2.0.0'}, {'bus': '0:2.1.0'}]} | device datadisk2: a disk at 0:2.2.0 <> none there; there are 0:2.0.0, 0:2.1.0",
            "inventory={'pciDevices': [{'name': 'NIC'}]} | ``",
            "status={'status': 'prepared'}; power={'power': 'off'} | ``",
            "status={'status': 'deployed'}; power={'power': 'off'}; boot={'device': 'pxe'} | power: on, as the node is deployed <> off; "
                    + "boot device: disk, as the node is deployed <> network",
    })
    void onlyWhatBothSayIsCompared(String sections, String differences) throws JsonProcessingException {
        assertThat(String.join("; ", told(sections))).isEqualTo(differences);
    }

    @Test
    void fileSystemsAreHeldAgainstDisksAndVolumeGroups() throws JsonProcessingException {
        String storage = "block-devices={'disks': [{'name': 'sda', 'aliases': ['bootdisk'], 'partitions': ["
                + "{'bytes': 1996488704, 'filesystem': {'type': 'ext4', 'mountpoint': '/boot'}},"
                + "{'bytes': 50000000000, 'filesystem': {'type': 'ext4', 'mountpoint': '/'}},"
                + "{'bytes': 300000000000, 'filesystem': {'type': 'xfs', 'mountpoint': '/var'}}]}],"
                + "'volumeGroups': [{'name': 'data', 'logicalVolumes': [{'name': 'images', 'bytes': 5, 'filesystem': {'type': 'xfs', 'mountpoint': "
                + "'/var/lib/images'}}]}]}";

        assertThat(told(storage)).containsExactlyInAnyOrder("size of /: 60g <> 50000000000 bytes", "file system /var: ext4 on bootdisk <> xfs on bootdisk",
                "file system /var/lib/volumes: xfs on volume group data <> none");
    }

    @Test
    void interfacesAreHeldAgainstNamesMtuAndAddresses() throws JsonProcessingException {
        String interfaces = "interfaces={'interfaces': [{'name': 'pxe0', 'mtu': 1500, 'links': [{'mode': 'dhcp', 'subnet': '10.20.1.0/24'}]},"
                + "{'name': 'bond0', 'mtu': 1500, 'links': [{'mode': 'static', 'address': '10.20.2.12', 'gateway': true}]},"
                + "{'name': 'bond0.120', 'mtu': 9100, 'links': [{'mode': 'static', 'address': '10.20.3.99'}]},"
                + "{'name': 'bond0.140', 'mtu': 1500, 'links': [{'mode': 'static', 'address': '10.20.5.12'}]}]}";

        assertThat(told(interfaces)).containsExactlyInAnyOrder("MTU of bond0: 9100 <> 1500", "addresses of bond0.120: 10.20.3.12 <> 10.20.3.99",
                "interface bond0.130: 10.20.4.12, MTU 9100 <> none");
    }

    @Test
    void whatRunsIsHeldAgainstThePlatform() throws JsonProcessingException {
        String wellDeployed = "deployment={'image': 'ubuntu/noble', 'kernel': 'ga-24.04', 'kernelParameters': 'hugepagesz=1G hugepages=64 "
                + "console=ttyS1,115200n8 intel_iommu=on isolcpus=4-31,36-63', 'tags': ['virtual', 'worker'], "
                + "'ownerData': {'site': 'quay', 'node-role': 'worker', 'rack': 'r1', 'mine': 'x'}}";

        assertThat(told(wellDeployed)).isEmpty();
        assertThat(told(wellDeployed.replace("noble", "jammy").replace("ga-24.04", "ga-22.04").replace("hugepages=64 ", "").replace("'worker']", "'w']")
                .replace("'rack': 'r1', ", ""))).containsExactly("image: noble <> ubuntu/jammy", "kernel: ga-24.04 <> ga-22.04",
                "kernel parameters: console=ttyS1,115200n8 hugepages=64 hugepagesz=1G intel_iommu=on isolcpus=4-31,36-63 <> "
                        + "console=ttyS1,115200n8 hugepagesz=1G intel_iommu=on isolcpus=4-31,36-63",
                "tags: worker <> virtual w", "owner data rack: r1 <> none");
    }

    @Test
    void ofANodeThatIsNotKnownNothingDiffers() {
        assertThat(NodeDifferences.of(WORKER, Map.of())).isEmpty();
    }

    private static List<String> told(String written) throws JsonProcessingException {
        Map<String, Section> sections = new HashMap<>();
        for (String section : written.split("; ")) {
            String[] parts = section.split("=", 2);
            sections.put(parts[0], new Section(new ObjectMapper().readTree(parts[1].replace('\'', '"')), Instant.EPOCH, "t", "s"));
        }
        return NodeDifferences.of(WORKER, sections).stream().map(one -> one.what() + ": " + one.applied() + " <> " + one.build()).toList();
    }
}
