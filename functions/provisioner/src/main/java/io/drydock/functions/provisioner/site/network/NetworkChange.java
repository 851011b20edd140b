package io.drydock.functions.provisioner.site.network;

import io.drydock.design.network.Cidr;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.site.change.Change;
import io.drydock.functions.provisioner.site.network.DesiredNetworks.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One change to MAAS's networks. What a change is about is named as it is named when its turn comes: fabrics by name, VLANs by fabric and
 * tag, subnets by CIDR; so a change may build on what an earlier one makes.
 */
public sealed interface NetworkChange extends Change {
    /** A VLAN by its fabric's name and its tag. */
    record VlanName(String fabric, int vid) {
        @Override
        public String toString() {
            return (vid == 0 ? "the untagged VLAN" : "VLAN " + vid) + " of fabric " + fabric;
        }
    }

    /** A fabric is made. */
    record CreateFabric(String name) implements NetworkChange {
        @Override
        public String kind() {
            return "fabrics created";
        }

        @Override
        public String text() {
            return "create fabric " + name;
        }
    }

    /** A fabric takes its link's name. */
    record RenameFabric(String from, String to) implements NetworkChange {
        @Override
        public String kind() {
            return "fabrics renamed";
        }

        @Override
        public String text() {
            return "rename fabric " + from + " to " + to;
        }
    }

    /** A VLAN is made. */
    record CreateVlan(VlanName vlan, String name, int mtu) implements NetworkChange {
        @Override
        public String kind() {
            return "VLANs created";
        }

        @Override
        public String text() {
            return "create " + vlan + " for " + name + ", MTU " + mtu;
        }
    }

    /** A VLAN gets what is named here. */
    record UpdateVlan(VlanName vlan, Optional<String> name, Optional<Integer> mtu) implements NetworkChange {
        @Override
        public String kind() {
            return "VLANs updated";
        }

        @Override
        public String text() {
            return "give " + vlan + " " + listed(name.map(text -> "the name " + text), mtu.map(number -> "MTU " + number));
        }
    }

    /** A DNS domain is made. */
    record CreateDomain(String name) implements NetworkChange {
        @Override
        public String kind() {
            return "domains created";
        }

        @Override
        public String text() {
            return "create domain " + name;
        }
    }

    /** A subnet is made. */
    record CreateSubnet(Cidr cidr, String name, VlanName vlan, Optional<IpAddress> gateway, List<IpAddress> nameServers) implements NetworkChange {
        @Override
        public String kind() {
            return "subnets created";
        }

        @Override
        public String text() {
            return "create subnet " + name + " (" + cidr + ") on " + vlan;
        }
    }

    /** A subnet gets what is named here; an empty gateway within the outer one is taken away. */
    record UpdateSubnet(Cidr cidr, Optional<String> name, Optional<VlanName> vlan, Optional<Optional<IpAddress>> gateway,
                        Optional<List<IpAddress>> nameServers) implements NetworkChange {
        @Override
        public String kind() {
            return "subnets updated";
        }

        @Override
        public String text() {
            return "give subnet " + cidr + " " + listed(name.map(text -> "the name " + text), vlan.map(on -> "its place on " + on),
                    gateway.map(address -> address.map(present -> "gateway " + present).orElse("no gateway")),
                    nameServers.map(servers -> servers.isEmpty() ? "no name servers" : "name servers "
                            + servers.stream().map(IpAddress::toString).collect(Collectors.joining(", "))));
        }
    }

    /** A range that an earlier design had goes away. */
    record DeleteRange(NetworkState.IpRange range, Cidr subnet) implements NetworkChange {
        @Override
        public String kind() {
            return "ranges deleted";
        }

        @Override
        public String text() {
            return "delete " + range + " of subnet " + subnet;
        }
    }

    /** A range is made. */
    record CreateRange(Cidr subnet, String network, Range range) implements NetworkChange {
        @Override
        public String kind() {
            return "ranges created";
        }

        @Override
        public String text() {
            return "create " + RangePlan.word(range.type()) + " range " + range.start() + " to " + range.end() + " of subnet " + subnet;
        }
    }

    /** Rack controllers, by system id, serve DHCP on a VLAN; an empty second takes away the one that is there. */
    record ServeDhcp(VlanName vlan, String primary, Optional<String> secondary) implements NetworkChange {
        @Override
        public String kind() {
            return "DHCP switched on";
        }

        @Override
        public String text() {
            return "serve DHCP on " + vlan + " by rack controller " + primary + secondary.map(second -> " and " + second).orElse("");
        }
    }

    /** A VLAN's DHCP requests are relayed to another one. */
    record RelayDhcp(VlanName vlan, VlanName target) implements NetworkChange {
        @Override
        public String kind() {
            return "DHCP relayed";
        }

        @Override
        public String text() {
            return "relay DHCP of " + vlan + " to " + target;
        }
    }

    /** DHCP of a VLAN ends that has no addresses left for it. */
    record StopDhcp(VlanName vlan) implements NetworkChange {
        @Override
        public String kind() {
            return "DHCP switched off";
        }

        @Override
        public String text() {
            return "end DHCP on " + vlan;
        }
    }

    /** A static route is made. */
    record CreateRoute(Cidr source, Cidr destination, IpAddress gateway, int metric) implements NetworkChange {
        @Override
        public String kind() {
            return "routes created";
        }

        @Override
        public String text() {
            return "create route from " + source + " to " + destination + " by " + gateway + ", metric " + metric;
        }
    }

    /** A static route gets another gateway or metric. */
    record UpdateRoute(int id, Cidr source, Cidr destination, IpAddress gateway, int metric) implements NetworkChange {
        @Override
        public String kind() {
            return "routes updated";
        }

        @Override
        public String text() {
            return "give the route from " + source + " to " + destination + " gateway " + gateway + " and metric " + metric;
        }
    }

    @SafeVarargs
    private static String listed(Optional<String>... parts) {
        return List.of(parts).stream().flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
