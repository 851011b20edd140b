package io.drydock.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drydock.design.DesignReader;
import io.drydock.design.model.Site;
import io.drydock.design.model.SiteBuilder;
import io.drydock.design.source.DesignSource;
import io.drydock.design.source.SourceSettings;
import io.drydock.design.source.Sources;
import io.drydock.design.yaml.ReadLimits;
import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.server.LabServer;
import org.junit.jupiter.api.Test;

class DesignedServersTest {
    private static Site site(Sources sources) {
        return SiteBuilder.build(DesignReader.read(sources, ReadLimits.DEFAULT).documents());
    }

    private static Site inline(String text) {
        return site(Sources.inline(text));
    }

    private static String node(String name, String address) {
        return """
                ---
                schema: drydock/BaremetalNode/v1
                metadata: {schema: metadata/Document/v1, name: %s}
                data:
                  hardware_profile: hw
                  oob: {type: ipmi, network: oob, account: admin, credential: env:X}
                  interfaces:
                    pxe: {slaves: [boot], networks: [pxe]}
                  addressing:
                    - {network: oob, address: %s}
                  metadata: {boot_mac: '52:54:00:20:01:02'}
                """.formatted(name, address);
    }

    private static final String HARDWARE = """
            ---
            schema: drydock/HardwareProfile/v1
            metadata: {schema: metadata/Document/v1, name: hw}
            data:
              vendor: HPE
              bios_version: U32-2.76
              boot_mode: bios
              device_aliases:
                uplink: {address: '0000:12:00.0', dev_type: Ethernet, bus_type: pci}
                boot: {address: 'regexp:0000:01:00\\.[1-3]', dev_type: Card, bus_type: pci}
                disk: {address: '2:0.0.0', dev_type: HDD, bus_type: scsi}
                gpu: {address: '0000:AF:00.0', dev_type: T4, bus_type: pci}
            """;

    @Test
    void theSampleSitesServersAreWhatItsDocumentsSay() {
        DesignedServers designed = DesignedServers.of(site(DesignSource.of("../../infra/sample-site", SourceSettings.DEFAULT)), SiteSettings.DEFAULT);
        LabServer server = designed.site().server("r1-n02");
        assertThat(designed.leftOut()).isEmpty();
        assertThat(server.address().getHostAddress()).isEqualTo("127.20.0.12");
        assertThat(server.hardware().bios()).isEqualTo("2.19.1");
        assertThat(server.hardware().manufacturer()).isEqualTo("Dell Inc.");
        assertThat(server.hardware().pciDevices()).extracting(PciDevice::address).contains("0000:01:00.0", "0000:3b:00.0", "0000:5e:00.0");
        assertThat(server.hardware().drives()).extracting(DriveBay::address).containsExactlyInAnyOrder("0:2.0.0", "0:2.1.0", "0:2.2.0");
        NetworkPort pxe = server.hardware().networkPorts().stream().filter(NetworkPort::pxe).findFirst().orElseThrow();
        assertThat(server.spec().macs().get(server.hardware().networkPorts().indexOf(pxe))).hasToString("52:54:00:20:01:02");
        assertThat(designed.site().server("r1-n03").hardware()).as("one model for all servers of a profile").isSameAs(server.hardware());
    }

    @Test
    void aliasesBecomeDevicesOfTheKindThatTheyAreUsedAs() {
        LabServer server = DesignedServers.of(inline(HARDWARE + node("n1", "10.9.0.1")), SiteSettings.DEFAULT).site().server("n1");
        assertThat(server.address().getHostAddress()).isEqualTo("127.9.0.1");
        assertThat(server.account("admin")).isPresent();
        assertThat(server.hardware().uefi()).isFalse();
        assertThat(server.hardware().networkPorts()).extracting(NetworkPort::pciAddress).containsExactlyInAnyOrder("0000:12:00.0", "0000:01:00.1");
        assertThat(server.hardware().pciDevices()).filteredOn(device -> device.address().equals("0000:af:00.0")).extracting(PciDevice::kind)
                .containsExactly(PciDevice.Kind.OTHER);
    }

    @Test
    void twoNodesOnOneLoopbackAddressAreBothNamed() {
        Site site = inline(HARDWARE + node("n1", "10.9.0.1") + node("n2", "11.9.0.1"));
        assertThatThrownBy(() -> DesignedServers.of(site, SiteSettings.DEFAULT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("n1", "n2", "127.9.0.1");
    }

    @Test
    void aNodeWithoutAddressIsLeftOutWithItsReason() {
        DesignedServers designed = DesignedServers.of(inline(HARDWARE + node("n1", "10.9.0.1") + node("n2", "dhcp") + node("n3", "fd00::1")),
                SiteSettings.DEFAULT);
        assertThat(designed.site().servers()).hasSize(1);
        assertThat(designed.leftOut()).hasSize(2).allSatisfy(line -> assertThat(line).contains("oob"));
        assertThatThrownBy(() -> DesignedServers.of(inline(HARDWARE + node("n2", "dhcp")), SiteSettings.DEFAULT)).hasMessageContaining("n2");
    }

    @Test
    void devicesThatTheDesignKnowsByTheirNamesAreThere() {
        String bare = node("n1", "10.9.0.1").replace("  hardware_profile: hw\n", "").replace("slaves: [boot]", "slaves: [eno1]")
                + "  storage: {physical_devices: {sdc: {partitions: [{name: root, size: 10g, filesystem: {mountpoint: /}}]}}}\n";
        for (Site site : new Site[] {inline(bare), inline(HARDWARE + node("n1", "10.9.0.1").replace("slaves: [boot]", "slaves: [eno1]"))}) {
            DesignedServers designed = DesignedServers.of(site, SiteSettings.DEFAULT);
            LabServer server = designed.site().server("n1");
            int port = LinuxNames.networkPorts(server.hardware()).indexOf("eno1");
            assertThat(designed.site().placement(server).cables()).containsOnlyKeys(port);
            assertThat(server.hardware().networkPorts().get(port).pxe()).isTrue();
        }
        assertThat(LinuxNames.drives(DesignedServers.of(inline(bare), SiteSettings.DEFAULT).site().server("n1").hardware())).contains("sdc");
    }
}
