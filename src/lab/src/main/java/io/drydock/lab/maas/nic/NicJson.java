package io.drydock.lab.maas.nic;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasService;
import io.drydock.lab.maas.network.NetworkJson;
import io.drydock.lab.maas.network.Subnet;
import java.util.Optional;

/** Interfaces as MAAS shows them. */
final class NicJson {
    private NicJson() {
    }

    static ObjectNode of(Nic nic) {
        MachineNics nics = MachineNics.of(nic.machine());
        ObjectNode body = Json.object().put("id", nic.id()).put("name", nic.name()).put("type", nic.type().word())
                .put("system_id", nic.machine().systemId()).put("mac_address", nic.mac().toString()).put("enabled", nic.enabled())
                .put("effective_mtu", Mtu.effective(nic, nics)).put("link_connected", nic.linkConnected()).put("link_speed", nic.linkSpeed())
                .put("interface_speed", nic.port().speed()).put("sriov_max_vf", 0).put("vendor", nic.port().vendor().orElse(null))
                .put("product", nic.port().product().orElse(null)).put("firmware_version", nic.port().firmware().orElse(null));
        body.set("vlan", nic.vlan().map(NetworkJson::of).orElse(null));
        body.set("parents", Json.texts(nic.parents().stream().map(Nic::name).sorted().toList()));
        body.set("children", Json.texts(nics.children(nic).stream().map(Nic::name).sorted().toList()));
        body.set("tags", Json.texts(nic.tags()));
        body.set("params", nic.params().deepCopy());
        body.set("links", Answers.array(nic.links(), NicJson::of));
        body.set("discovered", nic.discovered().map(found -> Json.array().add(discovered(found))).orElse(null));
        if (nic.type() == NicType.PHYSICAL) {
            body.put("numa_node", nic.port().numaNode());
        } else {
            body.putNull("numa_node");
        }
        return body.put("resource_uri", MaasService.BASE + "nodes/" + nic.machine().systemId() + "/interfaces/" + nic.id() + "/");
    }

    private static ObjectNode of(Link link) {
        ObjectNode body = Json.object().put("id", link.id()).put("mode", link.mode().word());
        link.address().ifPresent(address -> body.put("ip_address", address.toString()));
        link.subnet().ifPresent(subnet -> body.set("subnet", NetworkJson.of(subnet)));
        return body;
    }

    private static ObjectNode discovered(Nic.Discovered found) {
        ObjectNode body = Json.object().put("ip_address", found.address().toString());
        body.set("subnet", NetworkJson.of(found.subnet()));
        return body;
    }

    /** A machine's share: all interfaces, the one that it boots from, its addresses and default gateways. */
    static void show(MachineNics nics, ObjectNode machine) {
        machine.set("interface_set", Answers.array(nics.all(), NicJson::of));
        machine.set("boot_interface", nics.boot().map(NicJson::of).orElse(null));
        ArrayNode addresses = machine.putArray("ip_addresses");
        nics.all().forEach(nic -> nic.links().forEach(link -> link.address().ifPresent(address -> addresses.add(address.toString()))));
        if (addresses.isEmpty()) {
            nics.all().forEach(nic -> nic.discovered().ifPresent(found -> addresses.add(found.address().toString())));
        }
        ObjectNode gateways = machine.putObject("default_gateways");
        gateway(gateways.putObject("ipv4"), nics.gateway4(), nics.guess(true));
        gateway(gateways.putObject("ipv6"), nics.gateway6(), nics.guess(false));
    }

    private static void gateway(ObjectNode body, Optional<Link> set, Optional<Link> guess) {
        body.put("gateway_ip", set.or(() -> guess).flatMap(Link::subnet).flatMap(Subnet::gateway).map(Object::toString).orElse(null));
        body.put("link_id", set.map(Link::id).orElse(null));
    }
}
