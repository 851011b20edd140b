package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.network.IpAddress;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An interface's link to a subnet, as MAAS has it.
 *
 * @param subnet MAAS's number of it; absent: up in no subnet
 * @param cidr of the subnet, for people
 */
record InterfaceLink(int id, LinkMode mode, OptionalInt subnet, String cidr, Optional<IpAddress> address) {
    static InterfaceLink of(JsonNode json) {
        JsonNode subnet = json.path("subnet");
        return new InterfaceLink(json.path("id").asInt(), LinkMode.of(json.path("mode").asText()),
                subnet.path("id").isInt() ? OptionalInt.of(subnet.path("id").intValue()) : OptionalInt.empty(), subnet.path("cidr").asText(""),
                IpAddress.parse(json.path("ip_address").asText("")));
    }

    /** Whether it is what the design wants. An address that DHCP gave is no part of it. */
    boolean is(DesiredLink desired) {
        return mode == desired.mode() && subnet.equals(OptionalInt.of(desired.subnet().id()))
                && (mode != LinkMode.STATIC || address.equals(desired.address()));
    }

    @Override
    public String toString() {
        return mode.word() + address.map(ip -> " " + ip).orElse("") + (cidr.isEmpty() ? "" : " in " + cidr);
    }
}
