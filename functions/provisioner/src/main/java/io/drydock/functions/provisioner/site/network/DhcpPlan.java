package io.drydock.functions.provisioner.site.network;

import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.RelayDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.ServeDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.StopDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import io.drydock.functions.provisioner.site.rack.RackController;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who serves DHCP on a VLAN: two healthy rack controllers that are on it, one if there are no two, or those of the VLAN that it is relayed to. */
final class DhcpPlan {
    private final NetworkState state;
    private final List<PlacedLink> links;
    private final List<String> problems;

    DhcpPlan(NetworkState state, List<PlacedLink> links, List<String> problems) {
        this.state = state;
        this.links = links;
        this.problems = problems;
    }

    List<NetworkChange> changes(PlacedLink placed) {
        return placed.byVid().entrySet().stream().flatMap(entry -> change(placed, entry).stream()).toList();
    }

    private Optional<NetworkChange> change(PlacedLink placed, Map.Entry<Integer, List<Net>> networks) {
        VlanName name = placed.vlanName(networks.getKey());
        Optional<Vlan> vlan = placed.vlan(networks.getKey());
        List<Net> served = networks.getValue().stream().filter(Net::hasDhcp).toList();
        Set<IpAddress> targets = served.stream().flatMap(net -> net.relayTarget().stream()).collect(Collectors.toSet());
        if (served.isEmpty()) {
            return vlan.filter(known -> known.dhcpOn() && !keepsDynamic(known, networks.getValue())).map(_ -> new StopDhcp(name));
        }
        if (targets.size() > 1) {
            problems.add("DHCP of " + name + " can be relayed to one system, and the design names several: "
                    + targets.stream().sorted().map(IpAddress::toString).collect(Collectors.joining(", ")));
            return Optional.empty();
        }
        return targets.isEmpty() ? serve(name, vlan, served) : relay(name, vlan, targets.iterator().next());
    }

    /** Whether addresses are left to be served on the VLAN once subnets have moved, and outdated ranges are gone. */
    private boolean keepsDynamic(Vlan vlan, List<Net> networks) {
        return state.subnets().stream().filter(subnet -> state.rangesOf(subnet).stream().anyMatch(range -> range.isDynamic()
                && net(subnet).filter(net -> RangePlan.isOutdated(range, net)).isEmpty()))
                .anyMatch(subnet -> net(subnet).map(networks::contains).orElse(subnet.vlan().id() == vlan.id()));
    }

    private Optional<Net> net(Subnet subnet) {
        return links.stream().flatMap(link -> link.link().networks().stream()).filter(net -> net.cidr().equals(subnet.cidr())).findFirst();
    }

    private Optional<NetworkChange> serve(VlanName name, Optional<Vlan> vlan, List<Net> served) {
        List<RackController> there = state.racks().stream().filter(rack -> vlan.filter(known -> rack.vlans().contains(known.id())).isPresent()).toList();
        List<RackController> healthy = there.stream().filter(RackController::isHealthy).toList();
        if (healthy.isEmpty()) {
            problems.add("DHCP is to be served on " + name + " for " + served.stream().map(Net::name).collect(Collectors.joining(", "))
                    + ", and no healthy rack controller has an interface on it" + (there.isEmpty()
                            ? "; MAAS has " + state.racks().size() + " rack controllers. Connect one, or name an upstream target to relay to"
                            : ": " + there.stream().map(RackController::trouble).collect(Collectors.joining("; "))));
            return Optional.empty();
        }
        Vlan known = vlan.orElseThrow();
        List<String> chosen = healthy.stream().map(RackController::systemId)
                .sorted(Comparator.comparingInt((String id) -> rank(known, id)).thenComparing(Comparator.naturalOrder())).limit(2).toList();
        Optional<String> primary = known.primaryRack().filter(chosen::contains);
        boolean complete = primary.isPresent() && (chosen.size() == 1 || known.secondaryRack().filter(chosen::contains).isPresent());
        if (known.dhcpOn() && known.relayVlan().isEmpty() && complete) {
            return Optional.empty();
        }
        String first = primary.orElse(chosen.getFirst());
        return Optional.of(new ServeDhcp(name, first, chosen.stream().filter(id -> !id.equals(first)).findFirst()));
    }

    /** Rack controllers that serve the VLAN already come first. */
    private static int rank(Vlan vlan, String systemId) {
        return vlan.primaryRack().filter(systemId::equals).isPresent() ? 0 : vlan.secondaryRack().filter(systemId::equals).isPresent() ? 1 : 2;
    }

    private Optional<NetworkChange> relay(VlanName name, Optional<Vlan> vlan, IpAddress target) {
        Optional<VlanName> upstream = designed(target).or(() -> present(target));
        if (upstream.isEmpty()) {
            problems.add("DHCP of " + name + " is to be relayed to " + target + ", and neither the design nor MAAS has a subnet with that address");
            return Optional.empty();
        }
        if (upstream.get().equals(name)) {
            problems.add("DHCP of " + name + " is to be relayed to " + target + ", which is on the same VLAN");
            return Optional.empty();
        }
        Optional<Integer> upstreamId = id(upstream.get());
        boolean there = vlan.filter(known -> !known.dhcpOn() && known.relayVlan().isPresent()
                && upstreamId.equals(Optional.of(known.relayVlan().getAsInt()))).isPresent();
        return there ? Optional.empty() : Optional.of(new RelayDhcp(name, upstream.get()));
    }

    private Optional<VlanName> designed(IpAddress target) {
        return links.stream().flatMap(link -> link.link().networks().stream().filter(net -> net.cidr().contains(target))
                .map(net -> Map.entry(net.cidr().prefix(), link.vlanName(net.vid()))))
                .max(Comparator.comparingInt(Map.Entry::getKey)).map(Map.Entry::getValue);
    }

    private Optional<VlanName> present(IpAddress target) {
        return state.subnets().stream().filter(subnet -> subnet.cidr().contains(target)).max(Comparator.comparingInt(subnet -> subnet.cidr().prefix()))
                .flatMap(subnet -> state.fabricOf(subnet).map(fabric -> new VlanName(laterName(fabric), vid(subnet))));
    }

    private static int vid(Subnet subnet) {
        return subnet.vlan().vid();
    }

    private String laterName(Fabric fabric) {
        return links.stream().filter(link -> link.fabric().filter(fabric::equals).isPresent()).map(link -> link.link().name()).findFirst()
                .orElse(fabric.name());
    }

    private Optional<Integer> id(VlanName name) {
        Stream<Fabric> fabrics = Stream.concat(links.stream().filter(link -> link.link().name().equals(name.fabric()))
                .flatMap(link -> link.fabric().stream()), state.fabric(name.fabric()).stream());
        return fabrics.findFirst().flatMap(fabric -> fabric.vlan(name.vid())).map(Vlan::id);
    }
}
