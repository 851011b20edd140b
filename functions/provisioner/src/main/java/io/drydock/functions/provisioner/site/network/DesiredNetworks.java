package io.drydock.functions.provisioner.site.network;

import io.drydock.design.model.Site;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.design.network.Network.Dns;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.Routes;
import io.drydock.design.network.Routes.StaticRoute;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A site's networks as they shall be in the provisioner. What has the label {@code noconfig} is not among them, nor is a network that runs
 * on no link or has no CIDR.
 *
 * @param addresses the static ones of nodes on these networks
 */
public record DesiredNetworks(List<Link> links, List<NodeAddress> addresses) {
    private static final String UNMANAGED = "noconfig";

    /** A link becomes a fabric. */
    public record Link(String name, int mtu, List<Net> networks) {
    }

    /**
     * A network becomes a subnet, on the VLAN of its link's fabric with its tag.
     *
     * @param vid 0: untagged
     * @param gateway of its default route
     * @param ranges those that the provisioner is told: what is static is what is left
     * @param relayTarget where its DHCP requests are relayed to
     * @param routes without the default one
     */
    public record Net(String name, Cidr cidr, int vid, int mtu, Optional<IpAddress> gateway, List<IpAddress> nameServers, String domain,
                      List<Range> ranges, Optional<IpAddress> relayTarget, List<StaticRoute> routes) {
        boolean hasDhcp() {
            return ranges.stream().anyMatch(range -> range.type() == RangeType.DYNAMIC);
        }
    }

    /** What MAAS does with the addresses of a range: it serves them by DHCP, or never. */
    public enum RangeType { DYNAMIC, RESERVED }

    /** Addresses, both ends included. */
    public record Range(RangeType type, IpAddress start, IpAddress end) {
        boolean overlaps(IpAddress otherStart, IpAddress otherEnd) {
            return start.compareTo(otherEnd) <= 0 && otherStart.compareTo(end) <= 0;
        }
    }

    /** An address that a node shall have. */
    public record NodeAddress(String node, String network, IpAddress address) {
    }

    /** Those of a design. */
    public static DesiredNetworks of(Site site) {
        Routes routes = new Routes(site.networks().values());
        List<Link> links = site.links().values().stream().filter(link -> !link.labels().containsKey(UNMANAGED))
                .map(link -> link(link, site, routes)).toList();
        List<String> managed = links.stream().flatMap(link -> link.networks.stream()).map(Net::name).toList();
        List<NodeAddress> addresses = site.appliedNodes().values().stream().flatMap(node -> node.addressing().stream()
                .filter(entry -> entry.network().value().filter(managed::contains).isPresent())
                .flatMap(entry -> entry.address().value().stream()
                        .map(address -> new NodeAddress(node.name(), entry.network().orElse(""), address)))).toList();
        return new DesiredNetworks(links, addresses);
    }

    private static Link link(NetworkLink link, Site site, Routes routes) {
        int mtu = link.mtu().orElse(NetworkLink.DEFAULT_MTU).intValue();
        return new Link(link.name(), mtu, link.allowedNetworks().stream().distinct().map(site.networks()::get).filter(Objects::nonNull)
                .filter(network -> !network.labels().containsKey(UNMANAGED) && network.cidr().isPresent())
                .map(network -> net(network, mtu, routes.of(network))).toList());
    }

    private static Net net(Network network, int linkMtu, List<StaticRoute> routes) {
        return new Net(network.name(), network.cidr().value().orElseThrow().normal(), network.vlan().orElse(0L).intValue(),
                network.mtu().orElse((long) linkMtu).intValue(),
                routes.stream().filter(StaticRoute::isDefault).map(StaticRoute::gateway).findFirst(),
                network.dns().servers().stream().flatMap(server -> server.value().stream()).toList(), network.dns().domain().orElse(Dns.DEFAULT_DOMAIN),
                network.ranges().stream().flatMap(DesiredNetworks::range).distinct().toList(), network.dhcpRelay().upstreamTarget().value(),
                routes.stream().filter(route -> !route.isDefault()).toList());
    }

    private static Stream<Range> range(Network.Range range) {
        Optional<RangeType> type = range.type().value().flatMap(written -> switch (written) {
            case DHCP -> Optional.of(RangeType.DYNAMIC);
            case RESERVED -> Optional.of(RangeType.RESERVED);
            case STATIC -> Optional.empty();
        });
        return type.flatMap(known -> range.start().value().flatMap(start -> range.end().value().map(end -> new Range(known, start, end)))).stream();
    }
}
