package io.drydock.functions.provisioner.site.network;

import io.drydock.design.network.Cidr;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateDomain;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The difference between what the design says of networks and what MAAS has.
 *
 * @param changes in the order in which they can be made
 * @param problems what contradicts the design, in sentences without their end; if there are any, nothing is to be changed
 */
public record NetworkPlan(List<NetworkChange> changes, List<String> problems) {
    public NetworkPlan {
        changes = List.copyOf(changes);
        problems = List.copyOf(problems);
    }

    /** Compares; asks nobody. */
    public static NetworkPlan of(DesiredNetworks desired, NetworkState state) {
        List<String> problems = new ArrayList<>();
        FabricPlan fabrics = new FabricPlan(state, problems);
        List<PlacedLink> links = fabrics.place(desired.links());
        Set<Cidr> designed = desired.links().stream().flatMap(link -> link.networks().stream()).map(Net::cidr).collect(Collectors.toSet());
        SubnetPlan subnets = new SubnetPlan(state, designed, problems);
        RangePlan ranges = new RangePlan(state, desired.addresses(), problems);
        DhcpPlan dhcp = new DhcpPlan(state, links, problems);
        RoutePlan routes = new RoutePlan(state, designed, problems);
        List<NetworkChange> changes = new ArrayList<>(fabrics.changes(links));
        links.forEach(link -> changes.addAll(VlanPlan.changes(link)));
        nets(links, net -> Stream.of(net.domain())).stream().distinct().filter(domain -> !state.domains().contains(domain))
                .forEach(domain -> changes.add(new CreateDomain(domain)));
        links.forEach(link -> link.link().networks().forEach(net -> subnets.change(link, net).ifPresent(changes::add)));
        changes.addAll(nets(links, net -> ranges.changes(net).stream()));
        links.forEach(link -> changes.addAll(dhcp.changes(link)));
        changes.addAll(nets(links, net -> routes.changes(net).stream()));
        return new NetworkPlan(changes, problems);
    }

    private static <T> List<T> nets(List<PlacedLink> links, Function<Net, Stream<? extends T>> part) {
        return links.stream().flatMap(link -> link.link().networks().stream()).<T>flatMap(part).toList();
    }
}
