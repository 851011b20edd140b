package io.drydock.functions.provisioner.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.LabDesign;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.manifest.ManifestJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkDesignTest {
    private static final Vlan PXE = vlan(1, 0, 0, "pxe");
    private static final Vlan UPLINK = vlan(2, 0, 1, "uplink");
    private static final List<Subnet> SUBNETS = List.of(subnet(1, "10.20.1.0/24", PXE, ""), subnet(2, "10.20.2.0/24", UPLINK, "10.20.2.1"),
            subnet(3, "10.20.3.0/24", vlan(3, 120, 1, "uplink"), ""), subnet(4, "10.20.4.0/24", vlan(4, 130, 1, "uplink"), ""),
            subnet(5, "10.20.5.0/24", vlan(5, 140, 1, "uplink"), ""));

    @TempDir
    Path folder;

    @Test
    void aWorkerGetsItsBondItsVlansAndItsBootInterface() throws IOException {
        NetworkDesign design = design(UnaryOperator.identity(), SUBNETS);

        assertThat(design.problems()).isEmpty();
        assertThat(design.desired().interfaces()).extracting(DesiredInterface::name).containsExactly("pxe0", "bond0", "bond0.130", "bond0.120", "bond0.140");
        DesiredInterface bond = design.desired().interfaces().get(1);
        assertThat(bond.kind()).isInstanceOfSatisfying(DesiredInterface.Kind.Bond.class, kind -> assertThat(kind.parents()).containsExactlyInAnyOrder(12, 13));
        assertThat(bond.vlan()).contains(UPLINK);
        assertThat(bond.mtu()).isEqualTo(9100);
        assertThat(bond.links()).singleElement().asString().isEqualTo("static 10.20.2.12 in 10.20.2.0/24, default gateway");
        assertThat(design.desired().interfaces().getFirst().links()).singleElement().asString().isEqualTo("dhcp in 10.20.1.0/24");
    }

    @Test
    void aNetworkWithoutAddressLeavesTheInterfaceUp() throws IOException {
        NetworkDesign design = design(text -> text.replace("    - {network: overlay, address: 10.20.4.12}\n", ""), SUBNETS);

        assertThat(design.desired().interfaces().get(2).links()).singleElement().asString().isEqualTo("link_up in 10.20.4.0/24");
    }

    @Test
    void allContradictionsAreNamedAtOnce() throws IOException {
        List<Subnet> subnets = new ArrayList<>(SUBNETS);
        subnets.set(1, subnet(2, "10.20.2.0/24", UPLINK, "10.20.2.254"));
        subnets.set(2, subnet(3, "10.20.3.0/24", vlan(3, 121, 1, "uplink"), ""));
        subnets.remove(3);
        subnets.add(subnet(6, "10.20.5.0/24", vlan(6, 140, 7, "other"), ""));
        NetworkDesign design = design(text -> text.replace("0000:5e:00.0", "0000:5f:00.0").replace("management, address: 10.20.2.12",
                "management, address: 10.21.2.12"), subnets);

        assertThat(design.problems()).anySatisfy(problem -> assertThat(problem).contains("uplink_nic2: the machine has no network device at the PCI address 0000:5f"))
                .anySatisfy(problem -> assertThat(problem).isEqualTo("network management: the address 10.21.2.12 is not in MAAS's subnet 10.20.2.0/24"))
                .anySatisfy(problem -> assertThat(problem).contains("network management: the design's default gateway is 10.20.2.1, and that of MAAS's subnet"))
                .anySatisfy(problem -> assertThat(problem).contains("network storage: MAAS has the subnet 10.20.3.0/24 on VLAN 121"))
                .anySatisfy(problem -> assertThat(problem).contains("network overlay: MAAS has no subnet 10.20.4.0/24"))
                .anySatisfy(problem -> assertThat(problem).contains("network calico: MAAS has the subnet 10.20.5.0/24 2 times, in the fabrics uplink, other"))
                .hasSize(6);
    }

    @Test
    void interfacesOfALinkThatIsNotManagedAreUntouched() throws IOException {
        NetworkDesign design = design(text -> text.replaceFirst("(?s)name: pxe\n  storagePolicy: cleartext\ndata:\n  bonding",
                "name: pxe\n  storagePolicy: cleartext\ndata:\n  labels: {noconfig: enabled}\n  bonding"), SUBNETS);

        assertThat(design.problems()).isEmpty();
        assertThat(design.desired().interfaces()).extracting(DesiredInterface::name).doesNotContain("pxe0");
        assertThat(design.desired().untouched()).containsExactly(11);
    }

    private NetworkDesign design(UnaryOperator<String> edit, List<Subnet> subnets) throws IOException {
        AppliedNode node = LabDesign.read(folder.resolve("design"), folder.resolve("password"), edit).site().appliedNodes().get("r1-n02");
        return NetworkDesign.of(node, manifest(), new MachineNetwork(List.of(port(11, "eno1", "52:54:00:20:01:02"), port(12, "ens1f0", "02:00:00:00:00:01"),
                port(13, "ens2f0", "02:00:00:00:00:02")), Set.of()), new NetworkMap(List.of(new Fabric(0, "pxe", List.of(PXE)),
                new Fabric(1, "uplink", List.of(UPLINK))), subnets));
    }

    private static MachineInterface port(int id, String name, String mac) throws IOException {
        return MachineInterface.of(json("{'id': %d, 'name': '%s', 'type': 'physical', 'mac_address': '%s', 'vlan': null, 'links': []}".formatted(id, name, mac)));
    }

    private static Manifest manifest() throws IOException {
        return ManifestJson.read(json("""
                {'networkDevices': [{'name': 'eno1', 'mac': '52:54:00:20:01:02', 'bus': 'pci@0000:01:00.0', 'pci': '0000:01:00.0'},
                  {'name': 'ens1f0', 'mac': '02:00:00:00:00:01', 'bus': 'pci@0000:3b:00.0', 'pci': '0000:3b:00.0'},
                  {'name': 'ens2f0', 'mac': '02:00:00:00:00:02', 'bus': 'pci@0000:5e:00.0', 'pci': '0000:5e:00.0'}]}"""));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    private static Vlan vlan(int id, int vid, int fabricId, String fabric) {
        return new Vlan(id, vid, "vlan", fabricId, fabric, 1500, false, Optional.empty(), Optional.empty(), OptionalInt.empty());
    }

    private static Subnet subnet(int id, String cidr, Vlan vlan, String gateway) {
        return new Subnet(id, cidr, Cidr.parse(cidr).orElseThrow(), vlan, IpAddress.parse(gateway), List.of(), JsonNodeFactory.instance.objectNode());
    }
}
