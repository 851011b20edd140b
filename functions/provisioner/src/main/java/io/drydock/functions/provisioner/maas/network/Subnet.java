package io.drydock.functions.provisioner.maas.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A subnet.
 *
 * @param dnsServers the name servers that its nodes are told, as MAAS writes them
 * @param json all that MAAS says of it; not to be changed
 */
public record Subnet(int id, String name, Cidr cidr, Vlan vlan, Optional<IpAddress> gateway, List<String> dnsServers, JsonNode json) {
    /**
     * The subnet that a part of an answer describes.
     *
     * @throws IllegalArgumentException if it has no CIDR
     */
    public static Subnet of(JsonNode json) {
        Cidr cidr = Cidr.parse(json.path("cidr").asText(""))
                .orElseThrow(() -> new IllegalArgumentException("a subnet of MAAS has a cidr, not '" + json.path("cidr").asText("") + "'"));
        return new Subnet(json.path("id").asInt(), json.path("name").asText(""), cidr.normal(), Vlan.of(json.path("vlan")),
                IpAddress.parse(json.path("gateway_ip").asText("")),
                StreamSupport.stream(json.path("dns_servers").spliterator(), false).map(JsonNode::asText).toList(), json);
    }
}
