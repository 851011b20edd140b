package io.drydock.functions.provisioner.site.network;

import io.drydock.functions.provisioner.maas.network.Subnet;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Net;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.NodeAddress;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Range;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.RangeType;
import io.drydock.functions.provisioner.site.network.NetworkChange.CreateRange;
import io.drydock.functions.provisioner.site.network.NetworkChange.DeleteRange;
import io.drydock.functions.provisioner.site.network.NetworkState.IpRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The ranges of a subnet. Those that an earlier design had are known by their comment and go away; others that MAAS has stay, unless they
 * are in the way: that is for somebody to decide who knows what they are for.
 */
final class RangePlan {
    private static final String OWN = "drydock: ";

    private final NetworkState state;
    private final List<NodeAddress> addresses;
    private final List<String> problems;

    RangePlan(NetworkState state, List<NodeAddress> addresses, List<String> problems) {
        this.state = state;
        this.addresses = addresses;
        this.problems = problems;
    }

    /** What a range of ours is marked with in MAAS. */
    static String comment(String network) {
        return OWN + network;
    }

    /** MAAS's word. */
    static String word(RangeType type) {
        return switch (type) {
            case DYNAMIC -> "dynamic";
            case RESERVED -> "reserved";
        };
    }

    /** Whether it was made for an earlier design, and this one does not have it. */
    static boolean isOutdated(IpRange range, Net net) {
        return range.comment().startsWith(OWN) && net.ranges().stream().noneMatch(wanted -> isSame(wanted, range));
    }

    List<NetworkChange> changes(Net net) {
        Optional<Subnet> subnet = state.subnet(net.cidr());
        List<IpRange> present = subnet.map(state::rangesOf).orElse(List.of());
        List<IpRange> outdated = present.stream().filter(range -> isOutdated(range, net)).toList();
        List<IpRange> staying = present.stream().filter(range -> !outdated.contains(range)).toList();
        List<Range> missing = net.ranges().stream().filter(wanted -> staying.stream().noneMatch(range -> isSame(wanted, range))).toList();
        net.ranges().forEach(range -> check(range, net));
        missing.forEach(range -> staying.stream().filter(other -> range.overlaps(other.start(), other.end()))
                .forEach(other -> problems.add("The " + word(range.type()) + " range " + range.start() + " to " + range.end() + " of network "
                        + net.name() + " overlaps MAAS's " + other + " of subnet " + net.cidr() + ". Delete that one in MAAS, or change the design")));
        staying.stream().filter(other -> other.isDynamic() && net.ranges().stream().noneMatch(wanted -> isSame(wanted, other)))
                .forEach(other -> checkAddresses(other, net));
        List<NetworkChange> changes = new ArrayList<>(outdated.stream().map(range -> new DeleteRange(range, net.cidr())).toList());
        missing.forEach(range -> changes.add(new CreateRange(net.cidr(), net.name(), range)));
        return changes;
    }

    private void check(Range range, Net net) {
        if (!net.cidr().contains(range.start()) || !net.cidr().contains(range.end())) {
            problems.add("The range " + range.start() + " to " + range.end() + " of network " + net.name() + " is not in its subnet " + net.cidr());
        }
    }

    private void checkAddresses(IpRange other, Net net) {
        String nodes = addresses.stream().filter(address -> address.network().equals(net.name())
                        && new Range(RangeType.DYNAMIC, address.address(), address.address()).overlaps(other.start(), other.end()))
                .map(address -> address.node() + " (" + address.address() + ")").collect(Collectors.joining(", "));
        if (!nodes.isEmpty()) {
            problems.add("Addresses of nodes on network " + net.name() + " are in MAAS's " + other + " of subnet " + net.cidr()
                    + ", which the design does not have: " + nodes + ". Delete that range in MAAS, or change the design");
        }
    }

    private static boolean isSame(Range wanted, IpRange range) {
        return word(wanted.type()).equals(range.type()) && wanted.start().equals(range.start()) && wanted.end().equals(range.end());
    }
}
