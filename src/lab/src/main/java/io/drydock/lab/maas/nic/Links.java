package io.drydock.lab.maas.nic;

import io.drydock.design.network.IpAddress;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.network.Networks;
import io.drydock.lab.maas.network.Subnet;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Connects interfaces with VLANs and subnets, with what MAAS changes along with it. */
final class Links {
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final MaasState state;
    private final Networks networks;

    Links(MaasState state, Networks networks) {
        this.state = state;
        this.networks = networks;
    }

    Networks networks() {
        return networks;
    }

    int nextNic() {
        return state.nextId("interface");
    }

    /** An interface that is there from now on. */
    void add(Nic nic) {
        MachineNics.of(nic.machine()).add(nic, this);
        networks.attach(nic);
    }

    /** With what has no parent but it. */
    void remove(Nic nic) {
        MachineNics nics = MachineNics.of(nic.machine());
        nics.children(nic).stream().filter(child -> child.parents().size() == 1).forEach(this::remove);
        clear(nic);
        nics.remove(nic);
        networks.detach(nic);
        nic.vlan().ifPresent(networks::left);
    }

    /**
     * Links it to a subnet; a DHCP link of that family and a mere link-up go. Without a VLAN it comes into the subnet's.
     *
     * @param address for {@link LinkMode#STATIC}; absent: the lowest that is free
     * @throws Refused if the address is in use or the subnet is full; nothing has changed then
     */
    Link link(Nic nic, LinkMode mode, Optional<Subnet> subnet, Optional<IpAddress> address) throws Refused {
        Optional<IpAddress> taken = mode == LinkMode.STATIC ? Optional.of(take(subnet.orElseThrow(), address)) : Optional.empty();
        if (nic.vlan().isEmpty()) {
            subnet.map(Subnet::vlan).ifPresent(vlan -> nic.vlan(Optional.of(vlan)));
        }
        List<Link> replaced = nic.links().stream().filter(old -> old.mode() == LinkMode.LINK_UP || old.mode() == LinkMode.DHCP
                && (mode == LinkMode.DHCP || family(old.subnet()).isEmpty() || family(subnet).isEmpty()
                || family(old.subnet()).equals(family(subnet)))).toList();
        replaced.forEach(old -> drop(nic, old));
        Link link = new Link(state.nextId("staticipaddress"), mode, subnet, taken);
        nic.links().add(link);
        return link;
    }

    /** The link that a boot interface has at first: to that subnet, else by DHCP. */
    void first(Nic nic, Optional<Subnet> subnet) {
        if (nic.vlan().isPresent()) {
            LinkMode mode = subnet.isPresent() ? LinkMode.AUTO : LinkMode.DHCP;
            nic.links().add(new Link(state.nextId("staticipaddress"), mode, subnet, Optional.empty()));
        }
    }

    private static Optional<IpAddress.Family> family(Optional<Subnet> subnet) {
        return subnet.map(one -> one.cidr().address().family());
    }

    private IpAddress take(Subnet subnet, Optional<IpAddress> address) throws Refused {
        if (address.isEmpty()) {
            return networks.addresses().takeNext(subnet).orElseThrow(() -> full(subnet));
        }
        if (!networks.addresses().take(address.get())) {
            throw Refused.missing("IP address is already in use.");
        }
        return address.get();
    }

    private static Refused full(Subnet subnet) {
        return Refused.unavailable("No more IPs available in subnet: " + subnet.cidr() + ".", RETRY);
    }

    private void drop(Nic nic, Link link) {
        link.address().ifPresent(networks.addresses()::free);
        nic.links().remove(link);
        MachineNics.of(nic.machine()).forget(link);
    }

    /** Takes one link away; an interface that is on has at least a link-up then. */
    void unlink(Nic nic, Link link) {
        drop(nic, link);
        if (nic.enabled()) {
            ensureLinkUp(nic);
        }
    }

    /** Takes all links away. */
    void clear(Nic nic) {
        List.copyOf(nic.links()).forEach(link -> drop(nic, link));
    }

    /** An interface in a VLAN that has no link gets one without an address. */
    void ensureLinkUp(Nic nic) {
        if (nic.links().isEmpty() && nic.vlan().isPresent()) {
            Optional<Subnet> subnet = nic.discovered().map(Nic.Discovered::subnet).filter(one -> nic.vlan().filter(one.vlan()::equals).isPresent());
            nic.links().add(new Link(state.nextId("staticipaddress"), LinkMode.LINK_UP, subnet, Optional.empty()));
        }
    }

    /** Moves it to a VLAN, or to none; its links go. A bond's or bridge's parents come along, without links. */
    void connect(Nic nic, Optional<Vlan> vlan) {
        Optional<Vlan> before = nic.vlan();
        if (!before.equals(vlan)) {
            clear(nic);
            nic.vlan(vlan);
            before.ifPresent(networks::left);
        }
        settleParents(nic);
    }

    /** Parents of a bond or bridge have no links of their own and are in its VLAN. */
    void settleParents(Nic nic) {
        if (nic.type() == NicType.BOND || nic.type() == NicType.BRIDGE) {
            for (Nic parent : nic.parents()) {
                clear(parent);
                connect(parent, nic.vlan());
            }
        }
    }

    /** Chooses the addresses that are to be chosen at deployment; those for which there is no room stay without. */
    void claimAddresses(MachineNics nics) {
        nics.all().forEach(nic -> nic.links().stream().filter(link -> link.mode() == LinkMode.AUTO && link.address().isEmpty())
                .forEach(link -> link.address(networks.addresses().takeNext(link.subnet().orElseThrow()))));
    }

    /** Gives the addresses back that were chosen at deployment. */
    void releaseAddresses(MachineNics nics) {
        nics.all().forEach(nic -> nic.links().stream().filter(link -> link.mode() == LinkMode.AUTO).forEach(link -> {
            link.address().ifPresent(networks.addresses()::free);
            link.address(Optional.empty());
        }));
    }

    /** @throws Refused if a subnet has too few free addresses for the machine */
    void checkRoom(MachineNics nics) throws Refused {
        List<Subnet> wanted = nics.all().stream().flatMap(nic -> nic.links().stream())
                .filter(link -> link.mode() == LinkMode.AUTO && link.address().isEmpty()).map(link -> link.subnet().orElseThrow()).toList();
        for (Subnet subnet : wanted) {
            if (!networks.addresses().hasRoom(subnet, (int) wanted.stream().filter(subnet::equals).count())) {
                throw full(subnet);
            }
        }
    }
}
