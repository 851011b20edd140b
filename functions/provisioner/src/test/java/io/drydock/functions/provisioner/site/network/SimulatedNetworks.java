package io.drydock.functions.provisioner.site.network;

import com.fasterxml.jackson.databind.node.NullNode;
import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Fabric;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateDomain;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateFabric;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRange;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRoute;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateVlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.DeleteRange;
import io.drydock.functions.provisioner.site.network.NetworkChange.RelayDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.RenameFabric;
import io.drydock.functions.provisioner.site.network.NetworkChange.ServeDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.StopDhcp;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateRoute;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateVlan;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import io.drydock.functions.provisioner.site.network.NetworkState.IpRange;
import io.drydock.functions.provisioner.site.network.NetworkState.Route;
import io.drydock.functions.provisioner.site.rack.RackController;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** MAAS's networks as far as a planner can tell: changes are refused that MAAS would refuse. */
final class SimulatedNetworks {
    private final List<Fabric> fabrics = new ArrayList<>();
    private final List<Subnet> subnets = new ArrayList<>();
    private final List<IpRange> ranges = new ArrayList<>();
    private final List<Route> routes = new ArrayList<>();
    private final Set<String> domains = new TreeSet<>(Set.of("maas"));
    private final List<RackController> racks = new ArrayList<>();
    private int lastId = 100;

    NetworkState state() {
        return new NetworkState(List.copyOf(fabrics), List.copyOf(subnets), List.copyOf(ranges), List.copyOf(routes), Set.copyOf(domains), List.copyOf(racks));
    }

    Fabric addFabric(String name) {
        refuse(fabrics.stream().anyMatch(fabric -> fabric.name().equals(name)), "two fabrics named " + name);
        int id = ++lastId;
        Fabric fabric = new Fabric(id, name, List.of(new Vlan(++lastId, 0, "untagged", id, name, 1500, false, Optional.empty(), Optional.empty(),
                OptionalInt.empty())));
        fabrics.add(fabric);
        return fabric;
    }

    Subnet addSubnet(String cidr, VlanName vlan) {
        return addSubnet(cidr(cidr), cidr, vlan, Optional.empty(), List.of());
    }

    void addRange(String type, String start, String end, Subnet subnet, String comment) {
        ranges.add(new IpRange(++lastId, type, ip(start), ip(end), subnet.id(), comment));
    }

    void addRoute(Subnet source, Subnet destination, String gateway, int metric) {
        routes.add(new Route(++lastId, source.id(), destination.id(), ip(gateway), metric));
    }

    void addRack(String id, boolean healthy, VlanName... vlans) {
        racks.add(new RackController(id, id + "-host", Set.copyOf(List.of(vlans).stream().map(name -> vlan(name).id()).toList()),
                healthy ? List.of() : List.of("dhcpd is dead"), List.of()));
    }

    void change(NetworkChange change) {
        switch (change) {
            case CreateFabric(String name) -> addFabric(name);
            case RenameFabric(String from, String to) -> {
                refuse(fabrics.stream().anyMatch(fabric -> fabric.name().equals(to)), "two fabrics named " + to);
                fabrics.replaceAll(fabric -> fabric.name().equals(from) ? new Fabric(fabric.id(), to, fabric.vlans()) : fabric);
            }
            case CreateVlan(VlanName name, String text, int mtu) -> {
                refuse(fabric(name.fabric()).vlan(name.vid()).isPresent(), "two VLANs " + name);
                Vlan made = new Vlan(++lastId, name.vid(), text, fabric(name.fabric()).id(), name.fabric(), mtu, false, Optional.empty(), Optional.empty(),
                        OptionalInt.empty());
                fabrics.replaceAll(fabric -> fabric.name().equals(name.fabric()) ? with(fabric, made) : fabric);
            }
            case UpdateVlan(VlanName name, Optional<String> text, Optional<Integer> mtu) -> update(name, vlan -> new Vlan(vlan.id(), vlan.vid(),
                    vlan.vid() == 0 ? vlan.name() : text.orElse(vlan.name()), vlan.fabricId(), vlan.fabric(), mtu.orElse(vlan.mtu()), vlan.dhcpOn(), vlan.primaryRack(),
                    vlan.secondaryRack(), vlan.relayVlan()));
            case CreateDomain(String name) -> refuse(!domains.add(name), "two domains " + name);
            case CreateSubnet(Cidr cidr, String name, VlanName vlan, Optional<IpAddress> gateway, List<IpAddress> servers) ->
                    addSubnet(cidr, name, vlan, gateway, servers);
            case UpdateSubnet update -> subnets.replaceAll(subnet -> subnet.cidr().equals(update.cidr()) ? updated(subnet, update) : subnet);
            case DeleteRange(IpRange range, _) -> ranges.removeIf(known -> known.id() == range.id());
            case CreateRange(Cidr cidr, String network, DesiredNetworks.Range range) -> {
                Subnet subnet = state().subnet(cidr).orElseThrow();
                refuse(state().rangesOf(subnet).stream().anyMatch(known -> range.overlaps(known.start(), known.end())), "ranges overlap: " + change.text());
                ranges.add(new IpRange(++lastId, RangePlan.word(range.type()), range.start(), range.end(), subnet.id(), RangePlan.comment(network)));
            }
            case ServeDhcp(VlanName name, String primary, Optional<String> secondary) -> update(name, vlan -> new Vlan(vlan.id(), vlan.vid(), vlan.name(),
                    vlan.fabricId(), vlan.fabric(), vlan.mtu(), true, Optional.of(primary), secondary, OptionalInt.empty()));
            case RelayDhcp(VlanName name, VlanName target) -> {
                int relay = vlan(target).id();
                update(name, vlan -> new Vlan(vlan.id(), vlan.vid(), vlan.name(), vlan.fabricId(), vlan.fabric(), vlan.mtu(), false, Optional.empty(),
                        Optional.empty(), OptionalInt.of(relay)));
            }
            case StopDhcp(VlanName name) -> update(name, vlan -> new Vlan(vlan.id(), vlan.vid(), vlan.name(), vlan.fabricId(), vlan.fabric(), vlan.mtu(),
                    false, vlan.primaryRack(), vlan.secondaryRack(), vlan.relayVlan()));
            case CreateRoute(Cidr source, Cidr destination, IpAddress gateway, int metric) -> routes.add(new Route(++lastId,
                    state().subnet(source).orElseThrow().id(), state().subnet(destination).orElseThrow().id(), gateway, metric));
            case UpdateRoute(int id, Cidr _, Cidr _, IpAddress gateway, int metric) -> routes.replaceAll(route -> route.id() == id
                    ? new Route(id, route.source(), route.destination(), gateway, metric) : route);
        }
    }

    private Subnet addSubnet(Cidr cidr, String name, VlanName vlan, Optional<IpAddress> gateway, List<IpAddress> servers) {
        refuse(state().subnet(cidr).isPresent(), "two subnets " + cidr);
        Subnet subnet = new Subnet(++lastId, name, cidr, vlan(vlan), gateway, servers.stream().map(IpAddress::toString).toList(), NullNode.instance);
        subnets.add(subnet);
        return subnet;
    }

    private Subnet updated(Subnet subnet, UpdateSubnet update) {
        return new Subnet(subnet.id(), update.name().orElse(subnet.name()), subnet.cidr(), update.vlan().map(this::vlan).orElse(subnet.vlan()),
                update.gateway().orElse(subnet.gateway()),
                update.nameServers().map(servers -> servers.stream().map(IpAddress::toString).toList()).orElse(subnet.dnsServers()), NullNode.instance);
    }

    private void update(VlanName name, UnaryOperator<Vlan> change) {
        vlan(name);
        fabrics.replaceAll(fabric -> !fabric.name().equals(name.fabric()) ? fabric : new Fabric(fabric.id(), fabric.name(),
                fabric.vlans().stream().map(vlan -> vlan.vid() == name.vid() ? change.apply(vlan) : vlan).toList()));
    }

    private static Fabric with(Fabric fabric, Vlan vlan) {
        List<Vlan> all = new ArrayList<>(fabric.vlans());
        all.add(vlan);
        return new Fabric(fabric.id(), fabric.name(), all);
    }

    private Fabric fabric(String name) {
        return state().fabric(name).orElseThrow(() -> new AssertionError("no fabric " + name));
    }

    Vlan vlan(VlanName name) {
        return fabric(name.fabric()).vlan(name.vid()).orElseThrow(() -> new AssertionError("no " + name));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new AssertionError(why);
        }
    }

    static Cidr cidr(String text) {
        return Cidr.parse(text).orElseThrow();
    }

    static IpAddress ip(String text) {
        return IpAddress.parse(text).orElseThrow();
    }
}
