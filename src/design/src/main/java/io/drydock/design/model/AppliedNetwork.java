package io.drydock.design.model;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Dns;
import io.drydock.design.network.Network.Route;
import io.drydock.design.value.Field;
import java.util.List;
import java.util.Optional;

/**
 * A network that a node has to do with, with the defaults filled in.
 *
 * @param vlan absent: untagged
 * @param mtu in bytes; its link's where the network names none
 * @param gateway of its default route
 * @param domain its DNS domain
 * @param nameServers in the order of the design
 * @param unmanaged whether it has the label {@code noconfig}: not to be touched in the provisioner
 */
public record AppliedNetwork(String name, Optional<Cidr> cidr, Optional<Long> vlan, long mtu, Optional<IpAddress> gateway, String domain,
                             List<IpAddress> nameServers, boolean unmanaged) {
    static AppliedNetwork of(Network network, long linkMtu) {
        return new AppliedNetwork(network.name(), network.cidr().value(), network.vlan().value().filter(id -> id != 0),
                network.mtu().orElse(linkMtu), gateway(network), network.dns().domain().orElse(Dns.DEFAULT_DOMAIN),
                network.dns().servers().stream().map(Field::value).flatMap(Optional::stream).toList(),
                network.labels().containsKey(AppliedLink.UNMANAGED));
    }

    private static Optional<IpAddress> gateway(Network network) {
        return network.routes().stream().filter(route -> route.subnet().value().filter(Cidr::isEverything).isPresent()).map(Route::gateway)
                .flatMap(gateway -> gateway.value().stream()).findFirst();
    }
}
