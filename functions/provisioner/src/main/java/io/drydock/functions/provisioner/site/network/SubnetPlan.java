package io.drydock.functions.provisioner.site.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.UpdateSubnet;
import io.drydock.functions.provisioner.site.network.NetworkChange.VlanName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The subnets: name, place, gateway and name servers. */
final class SubnetPlan {
    private final NetworkState state;
    private final Set<Cidr> designed;
    private final List<String> problems;

    /** @param designed the CIDRs of all networks of the design */
    SubnetPlan(NetworkState state, Set<Cidr> designed, List<String> problems) {
        this.state = state;
        this.designed = designed;
        this.problems = problems;
    }

    Optional<NetworkChange> change(PlacedLink placed, Net net) {
        net.gateway().filter(gateway -> !net.cidr().contains(gateway)).ifPresent(gateway -> problems.add("The gateway " + gateway + " of network "
                + net.name() + " is not in its subnet " + net.cidr()));
        state.subnets().stream().filter(other -> isWithin(other.cidr(), net.cidr()) && !designed.contains(other.cidr()))
                .forEach(other -> problems.add("MAAS has subnet " + other.name() + " (" + other.cidr() + ", VLAN " + other.vlan().vid()
                        + state.fabricOf(other).map(fabric -> " of fabric " + fabric.name()).orElse("") + ") within network " + net.name() + " ("
                        + net.cidr() + "): MAAS would take the addresses in it for that subnet's. Delete one of them, or name it in the design"));
        Optional<Subnet> found = state.subnet(net.cidr());
        if (found.isEmpty()) {
            return Optional.of(new CreateSubnet(net.cidr(), net.name(), placed.vlanName(net.vid()), net.gateway(), net.nameServers()));
        }
        return difference(found.get(), placed, net);
    }

    private static Optional<NetworkChange> difference(Subnet found, PlacedLink placed, Net net) {
        Optional<String> name = Optional.of(net.name()).filter(wanted -> !wanted.equals(found.name()));
        Optional<VlanName> vlan = placed.vlan(net.vid()).map(Vlan::id).filter(id -> id == found.vlan().id()).isPresent() ? Optional.empty()
                : Optional.of(placed.vlanName(net.vid()));
        Optional<Optional<IpAddress>> gateway = Optional.of(net.gateway()).filter(wanted -> !wanted.equals(found.gateway()));
        List<IpAddress> present = found.dnsServers().stream().flatMap(server -> IpAddress.parse(server).stream()).toList();
        Optional<List<IpAddress>> nameServers = Optional.of(net.nameServers()).filter(wanted -> !wanted.equals(present));
        return name.isEmpty() && vlan.isEmpty() && gateway.isEmpty() && nameServers.isEmpty() ? Optional.empty()
                : Optional.of(new UpdateSubnet(net.cidr(), name, vlan, gateway, nameServers));
    }

    private static boolean isWithin(Cidr inner, Cidr outer) {
        return inner.prefix() > outer.prefix() && inner.overlaps(outer);
    }
}
