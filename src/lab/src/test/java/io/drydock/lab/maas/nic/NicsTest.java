package io.drydock.lab.maas.nic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.lab.maas.PartLab;
import io.drydock.lab.maas.http.Caller;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NicsTest {
    private final PartLab lab = PartLab.serving();
    private final Caller call = lab.call();

    private static String nics(MaasMachine machine) {
        return "nodes/" + machine.systemId() + "/interfaces/";
    }

    private static String nic(MaasMachine machine, Object id) {
        return nics(machine) + id + "/";
    }

    /** A fabric with an untagged VLAN, in which the machine's two interfaces are, and a tagged one; each has a subnet. */
    private MaasMachine wired() {
        MaasMachine machine = lab.ready();
        call.post("fabrics/", "name", "data").ok();
        int untagged = call.get("fabrics/data/vlans/0/").ok().path("id").asInt();
        int tagged = call.post("fabrics/data/vlans/", "vid", 100).ok().path("id").asInt();
        call.post("subnets/", "name", "data", "cidr", "10.1.0.0/24", "vlan", untagged, "gateway_ip", "10.1.0.1").ok();
        call.post("subnets/", "name", "tagged", "cidr", "10.2.0.0/29", "vlan", tagged).ok();
        for (String name : List.of("enp1s0", "enp59s0")) {
            call.put(nic(machine, name), "vlan", untagged).ok();
        }
        return machine;
    }

    private int vlan(int vid) {
        return call.get("fabrics/data/vlans/" + vid + "/").ok().path("id").asInt();
    }

    private int id(MaasMachine machine, String name) {
        return call.get(nic(machine, name)).ok().path("id").asInt();
    }

    private JsonNode bond(MaasMachine machine) {
        return call.post(nics(machine) + "?op=create_bond", "name", "bond0", "parents", id(machine, "enp1s0"), "parents", id(machine, "enp59s0"),
                "bond_mode", "802.3ad", "bond_lacp_rate", "fast", "bond_xmit_hash_policy", "layer3+4", "bond_updelay", 200, "mtu", 9000).ok();
    }

    private static List<String> words(JsonNode array, String field) {
        return StreamSupport.stream(array.spliterator(), false).map(one -> field.isEmpty() ? one.asText() : one.path(field).asText()).toList();
    }

    @Test
    void beforeCommissioningOnlyTheInterfaceThatItBootedFromIsKnown() {
        MaasMachine machine = lab.enlisted();
        JsonNode known = lab.json(machine);
        assertThat(words(known.path("interface_set"), "name")).containsExactly("eth0");
        assertThat(known.path("boot_interface").path("vlan").path("id").asInt()).isEqualTo(5001);
        assertThat(known.path("boot_interface").path("discovered").path(0).path("ip_address").asText()).startsWith("172.30.1.");
        assertThat(known.path("boot_interface").path("links")).isEmpty();
    }

    @Test
    void commissioningFindsAllPortsAndLinksTheBootInterface() {
        MaasMachine machine = lab.ready();
        JsonNode known = lab.json(machine);
        assertThat(words(known.path("interface_set"), "name")).containsExactly("enp1s0", "enp59s0");
        JsonNode boot = known.path("boot_interface");
        assertThat(boot.path("name").asText()).isEqualTo("enp1s0");
        assertThat(boot.path("links").path(0).path("mode").asText()).isEqualTo("auto");
        assertThat(boot.path("links").path(0).path("subnet").path("cidr").asText()).isEqualTo("172.30.0.0/16");
        JsonNode other = known.path("interface_set").path(1);
        assertThat(other.path("links").path(0).path("mode").asText()).isEqualTo("link_up");
        assertThat(other.path("vlan").path("fabric").asText()).isEqualTo("fabric-1");
        assertThat(other.path("effective_mtu").asInt()).isEqualTo(1500);
    }

    @Test
    void aFabricThatMaasMadeForOneInterfaceGoesWithIt() {
        MaasMachine machine = lab.ready();
        assertThat(words(call.get("fabrics/").ok(), "name")).containsExactly("fabric-0", "fabric-1");
        call.put(nic(machine, "enp59s0"), "vlan", 5001).ok();
        assertThat(words(call.get("fabrics/").ok(), "name")).containsExactly("fabric-0");
        assertThat(call.get(nic(machine, "enp59s0")).ok().path("links")).isEmpty();
    }

    @Test
    void aBondTakesItsParentsVlanAndLinks() {
        MaasMachine machine = wired();
        JsonNode bond = bond(machine);
        assertThat(bond.path("params").toString()).isEqualTo("{\"bond_mode\":\"802.3ad\",\"bond_lacp_rate\":\"fast\",\"bond_xmit_hash_policy\":\"layer3+4\","
                + "\"bond_miimon\":100,\"bond_downdelay\":0,\"bond_updelay\":200,\"bond_num_grat_arp\":1,\"mtu\":9000}");
        assertThat(words(bond.path("parents"), "")).containsExactly("enp1s0", "enp59s0");
        assertThat(bond.path("vlan").path("id").asInt()).isEqualTo(vlan(0));
        assertThat(bond.path("links").path(0).path("mode").asText()).isEqualTo("link_up");
        JsonNode parent = call.get(nic(machine, "enp1s0")).ok();
        assertThat(parent.path("links")).isEmpty();
        assertThat(parent.path("effective_mtu").asInt()).isEqualTo(9000);
        assertThat(bond.path("mac_address")).isEqualTo(parent.path("mac_address"));
        assertThat(call.post(nics(machine) + "?op=create_bond", "name", "bond1", "parents", parent.path("id").asInt()).text())
                .isEqualTo("{\"parents\":[\"Interfaces already in-use: enp1s0.\"]}");
        assertThat(call.post(nic(machine, "enp1s0") + "?op=link_subnet", "mode", "DHCP").text())
                .isEqualTo("{\"bond\":[\"Cannot link interface(enp1s0) when interface is in a bond(bond0).\"]}");
        assertThat(call.delete(nic(machine, "bond0")).status()).isEqualTo(204);
        assertThat(lab.json(machine).path("interface_set")).hasSize(2);
    }

    @Test
    void parentsOfABondAreInOneVlan() {
        MaasMachine machine = lab.ready();
        assertThat(call.post(nics(machine) + "?op=create_bond", "name", "bond0", "parents", id(machine, "enp1s0"), "parents", id(machine, "enp59s0")).text())
                .isEqualTo("{\"parents\":[\"All parents must belong to the same VLAN.\"]}");
        assertThat(call.post(nics(machine) + "?op=create_bond", "parents", 99, "bond_mode", "odd").text()).isEqualTo("{\"name\":[\"This field is required.\"],"
                + "\"parents\":[\"Select a valid choice. 99 is not one of the available choices.\"],\"bond_mode\":[\"'odd' is not a valid bond_mode.  "
                + "It should be one of: 'balance-rr', 'active-backup', 'balance-xor', 'broadcast', '802.3ad', 'balance-tlb', 'balance-alb'.\"]}");
    }

    @Test
    void aVlanInterfaceIsCalledByItsParentAndTag() {
        MaasMachine machine = wired();
        int bond = bond(machine).path("id").asInt();
        JsonNode made = call.post(nics(machine) + "?op=create_vlan", "parent", bond, "vlan", vlan(100)).ok();
        assertThat(made.path("name").asText()).isEqualTo("bond0.100");
        assertThat(made.path("type").asText()).isEqualTo("vlan");
        assertThat(call.post(nics(machine) + "?op=create_vlan", "parent", bond, "vlan", vlan(100)).text())
                .isEqualTo("{\"name\":[\"Node m1 (n00001.maas) already has an interface named 'bond0.100'.\"]}");
        assertThat(call.post(nics(machine) + "?op=create_vlan", "parent", bond, "vlan", vlan(0)).text())
                .isEqualTo("{\"vlan\":[\"A VLAN interface can only belong to a tagged VLAN.\"]}");
        assertThat(call.post(nics(machine) + "?op=create_vlan", "parent", id(machine, "enp1s0"), "vlan", vlan(100)).text())
                .isEqualTo("{\"parent\":[\"A VLAN interface can't have a parent that is already in a bond.\"]}");
        call.delete(nic(machine, bond));
        assertThat(call.get(nic(machine, "bond0.100")).toString()).isEqualTo("404 No Interface matches the given query.");
    }

    @Test
    void aVlanInterfaceIsInItsParentsFabric() {
        MaasMachine machine = wired();
        call.put(nic(machine, "enp1s0"), "vlan", 5001).ok();
        assertThat(call.post(nics(machine) + "?op=create_vlan", "parent", id(machine, "enp1s0"), "vlan", vlan(100)).text())
                .contains("A VLAN interface can only belong to a tagged VLAN on the same fabric as its parent interface.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "STATIC|data|10.9.0.1|\"ip_address\":[\"IP address is not in the given subnet 'data:10.1.0.0/24(vid=0)'.\"]",
        "static|data|10.1.0.150|\"ip_address\":[\"IP address is inside a dynamic range 10.1.0.100 to 10.1.0.200.\"]",
        "static|||\"subnet\":[\"This field is required.\"]",
        "AUTO|tagged||\"subnet\":[\"Select a valid choice. That choice is not one of the available choices.\"]",
        "never|data||\"mode\":[\"'never' is not a valid mode.  It should be one of: 'auto', 'dhcp', 'static', 'link_up'.\"]"})
    void aLinkIsChecked(String mode, String subnet, String address, String error) {
        MaasMachine machine = wired();
        call.post("ipranges/", "type", "dynamic", "start_ip", "10.1.0.100", "end_ip", "10.1.0.200").ok();
        assertThat(call.post(nic(machine, "enp59s0") + "?op=link_subnet", "mode", mode, "subnet", subnet == null ? "" : subnet, "ip_address",
                address == null ? "" : address).toString()).isEqualTo("400 {" + error + "}");
    }

    @Test
    void anAddressBelongsToOneMachine() {
        MaasMachine first = wired();
        MaasMachine second = lab.ready();
        call.put(nic(second, "enp59s0"), "vlan", vlan(0)).ok();
        Object[] link = {"mode", "STATIC", "subnet", "data", "ip_address", "10.1.0.5", "default_gateway", "True"};
        JsonNode linked = call.post(nic(first, "enp59s0") + "?op=link_subnet", link).ok();
        assertThat(linked.path("links").path(0).path("ip_address").asText()).isEqualTo("10.1.0.5");
        assertThat(lab.json(first).path("default_gateways").path("ipv4").path("link_id")).isEqualTo(linked.path("links").path(0).path("id"));
        assertThat(call.post(nic(second, "enp59s0") + "?op=link_subnet", link).toString()).isEqualTo("404 IP address is already in use.");
        assertThat(call.delete("subnets/data/").text()).startsWith("Cannot delete a subnet that has IP addresses in use by nodes.");
        lab.delete(first);
        assertThat(call.post(nic(second, "enp59s0") + "?op=link_subnet", link).status()).isEqualTo(200);
    }

    @Test
    void aLinkComesAndGoes() {
        MaasMachine machine = wired();
        String path = nic(machine, "enp59s0");
        JsonNode one = call.post(path + "?op=link_subnet", "mode", "AUTO", "subnet", "data").ok().path("links");
        assertThat(one).hasSize(1);
        assertThat(call.post(path + "?op=link_subnet", "mode", "LINK_UP", "subnet", "data").text()).startsWith("{\"mode\":[\"Cannot configure interface to link up");
        JsonNode left = call.post(path + "?op=unlink_subnet", "id", one.path(0).path("id").asInt()).ok().path("links");
        assertThat(words(left, "mode")).containsExactly("link_up");
        assertThat(call.post(path + "?op=unlink_subnet", "id", 999).text()).startsWith("{\"id\":[\"'999' is not a valid id.");
        assertThat(call.post(path + "?op=set_default_gateway").text()).isEqualTo("{\"__all__\":[\"This interface has no usable gateways.\"]}");
        JsonNode gone = call.post(path + "?op=disconnect").ok();
        assertThat(gone.path("vlan").isNull()).isTrue();
        assertThat(gone.path("links")).isEmpty();
    }

    @Test
    void addressesOfMaassChoiceAreChosenAtDeployment() throws Refused {
        MaasMachine machine = wired();
        call.post(nic(machine, "enp59s0") + "?op=link_subnet", "mode", "auto", "subnet", "data").ok();
        lab.deploy(machine);
        assertThat(call.get(nic(machine, "enp59s0")).ok().path("links").path(0).path("ip_address").asText()).isEqualTo("10.1.0.2");
        assertThat(words(lab.json(machine).path("ip_addresses"), "")).contains("10.1.0.2");
        lab.release(machine);
        assertThat(call.get(nic(machine, "enp59s0")).ok().path("links").path(0).has("ip_address")).isFalse();
    }

    @Test
    void aSubnetWithoutRoomStopsADeployment() {
        MaasMachine machine = wired();
        call.put("subnets/tagged/", "vlan", vlan(0)).ok();
        call.post("ipranges/", "type", "reserved", "start_ip", "10.2.0.1", "end_ip", "10.2.0.6").ok();
        call.post(nic(machine, "enp59s0") + "?op=link_subnet", "mode", "auto", "subnet", "tagged").ok();
        assertThatThrownBy(() -> lab.deploy(machine)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reply().status()).isEqualTo(503);
            assertThat(refused.reply().headers()).containsKey("Retry-After");
        });
    }

    @Test
    void anMtuIsNeverLargerThanThatBelow() {
        MaasMachine machine = wired();
        int bond = bond(machine).path("id").asInt();
        call.post(nics(machine) + "?op=create_vlan", "parent", bond, "vlan", vlan(100), "mtu", 9100).ok();
        assertThat(call.get(nic(machine, bond)).ok().path("params").path("mtu").asInt()).isEqualTo(9100);
        assertThat(call.get(nic(machine, "enp1s0")).ok().path("params").path("mtu").asInt()).isEqualTo(9100);
        call.put(nic(machine, bond), "mtu", 1500).ok();
        assertThat(call.get(nic(machine, "bond0.100")).ok().path("params").path("mtu").asInt()).isEqualTo(1500);
    }

    @Test
    void aBridgeOfAnOwnerTakesTheLinksAndGivesThemBack() {
        MaasMachine machine = wired();
        machine.status(MachineStatus.ALLOCATED);
        call.post(nic(machine, "enp59s0") + "?op=link_subnet", "mode", "static", "subnet", "data", "ip_address", "10.1.0.9").ok();
        JsonNode bridge = call.post(nics(machine) + "?op=create_bridge", "name", "br0", "parent", id(machine, "enp59s0")).ok();
        assertThat(bridge.path("links").path(0).path("ip_address").asText()).isEqualTo("10.1.0.9");
        assertThat(bridge.path("params").toString()).isEqualTo("{\"bridge_type\":\"standard\",\"bridge_stp\":false,\"bridge_fd\":15}");
        lab.release(machine);
        assertThat(lab.json(machine).path("interface_set")).hasSize(2);
        assertThat(call.get(nic(machine, "enp59s0")).ok().path("links").path(0).path("ip_address").asText()).isEqualTo("10.1.0.9");
    }

    @ParameterizedTest
    @EnumSource(value = MachineStatus.class, names = {"NEW", "READY", "ALLOCATED", "BROKEN"}, mode = EnumSource.Mode.EXCLUDE)
    void interfacesOfABusyMachineCannotBeChanged(MachineStatus status) {
        MaasMachine machine = lab.ready();
        machine.status(status);
        assertThat(call.post(nics(machine) + "?op=create_bond", "name", "b").toString())
                .isEqualTo("409 Cannot create bond interface because the machine is not New, Ready, Allocated, or Broken.");
        int expected = status == MachineStatus.DEPLOYED ? 200 : 409;
        assertThat(call.put(nic(machine, "enp1s0"), "name", "eno1").status()).isEqualTo(expected);
    }

    @Test
    void networkingIsRestoredToWhatCommissioningFound() {
        MaasMachine machine = wired();
        bond(machine);
        JsonNode restored = call.post("machines/m1/?op=restore_networking_configuration").ok();
        assertThat(words(restored.path("interface_set"), "name")).containsExactly("enp1s0", "enp59s0");
        assertThat(restored.path("boot_interface").path("links").path(0).path("mode").asText()).isEqualTo("auto");
        machine.status(MachineStatus.ALLOCATED);
        assertThat(call.post("machines/m1/?op=restore_networking_configuration").toString())
                .isEqualTo("409 Machine must be in a ready state to restore networking configuration");
    }

    @Test
    void aPhysicalInterfaceNeedsAnAddressOfItsOwn() {
        MaasMachine machine = wired();
        String mac = call.get(nic(machine, "enp1s0")).ok().path("mac_address").asText();
        assertThat(call.post(nics(machine) + "?op=create_physical", "mac_address", mac).text())
                .isEqualTo("{\"mac_address\":[\"This MAC address is already in use by enp1s0 (physical) on n00001.\"]}");
        assertThat(call.post(nics(machine) + "?op=create_physical", "mac_address", "no").text()).isEqualTo("{\"mac_address\":[\"'no' is not a valid MAC address.\"]}");
        JsonNode made = call.post(nics(machine) + "?op=create_physical", "mac_address", "02:00:00:00:00:77", "tags", "a,b").ok();
        assertThat(made.path("name").asText()).isEqualTo("eth0");
        assertThat(words(made.path("tags"), "")).containsExactly("a", "b");
    }

    @Test
    void aVlanThatIsDeletedTakesItsInterfacesAlong() {
        MaasMachine machine = wired();
        call.post(nics(machine) + "?op=create_vlan", "parent", bond(machine).path("id").asInt(), "vlan", vlan(100)).ok();
        assertThat(call.delete("fabrics/data/").text()).contains("the following subnets are still present");
        assertThat(call.delete("fabrics/data/vlans/100/").status()).isEqualTo(204);
        assertThat(words(lab.json(machine).path("interface_set"), "name")).containsExactly("enp1s0", "enp59s0", "bond0");
        assertThat(call.get("subnets/tagged/").ok().path("vlan").path("vid").asInt()).isZero();
    }
}
