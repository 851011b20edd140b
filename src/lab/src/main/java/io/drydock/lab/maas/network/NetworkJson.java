package io.drydock.lab.maas.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.form.Answers;
import io.drydock.lab.maas.http.Json;
import io.drydock.lab.maas.http.MaasService;
import java.util.Optional;

/** Networks as MAAS shows them. */
public final class NetworkJson {
    private NetworkJson() {
    }

    static ObjectNode of(Fabric fabric) {
        ObjectNode body = object("fabrics/" + fabric.id() + "/").put("id", fabric.id()).put("name", fabric.name())
                .put("class_type", fabric.classType().orElse(null));
        body.set("vlans", Answers.array(fabric.vlans(), NetworkJson::of));
        return body;
    }

    public static ObjectNode of(Vlan vlan) {
        ObjectNode body = object("vlans/" + vlan.id() + "/").put("id", vlan.id()).put("vid", vlan.vid()).put("name", vlan.name())
                .put("mtu", vlan.mtu()).put("fabric", vlan.fabric().name()).put("fabric_id", vlan.fabric().id()).put("space", "undefined")
                .put("dhcp_on", vlan.dhcpOn()).put("primary_rack", vlan.primaryRack().orElse(null))
                .put("secondary_rack", vlan.secondaryRack().orElse(null));
        body.putNull("external_dhcp");
        body.set("relay_vlan", vlan.relay().map(NetworkJson::of).orElse(null));
        return body;
    }

    public static ObjectNode of(Subnet subnet) {
        ObjectNode body = object("subnets/" + subnet.id() + "/").put("id", subnet.id()).put("name", subnet.name())
                .put("description", subnet.description()).put("space", "undefined").put("cidr", subnet.cidr().toString())
                .put("gateway_ip", text(subnet.gateway())).put("rdns_mode", subnet.rdnsMode()).put("active_discovery", subnet.activeDiscovery())
                .put("allow_dns", subnet.allowDns()).put("allow_proxy", subnet.allowProxy()).put("managed", subnet.managed());
        body.set("vlan", of(subnet.vlan()));
        body.set("dns_servers", Json.texts(subnet.dnsServers().stream().map(IpAddress::toString).toList()));
        body.putArray("disabled_boot_architectures");
        return body;
    }

    static ObjectNode of(IpRange range) {
        ObjectNode body = object("ipranges/" + range.id() + "/").put("id", range.id()).put("type", range.type())
                .put("start_ip", range.start().toString()).put("end_ip", range.end().toString()).put("comment", range.comment());
        body.set("subnet", of(range.subnet()));
        body.putObject("user").put("username", range.owner()).put("email", range.owner() + "@example.com").put("is_superuser", true)
                .put("is_local", true).put("resource_uri", MaasService.BASE + "users/" + range.owner() + "/");
        return body;
    }

    static ObjectNode of(StaticRoute route) {
        ObjectNode body = object("static-routes/" + route.id() + "/").put("id", route.id()).put("gateway_ip", route.gateway().toString())
                .put("metric", route.metric());
        body.set("source", of(route.source()));
        body.set("destination", of(route.destination()));
        return body;
    }

    private static ObjectNode object(String path) {
        return Json.object().put("resource_uri", MaasService.BASE + path);
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
