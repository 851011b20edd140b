package io.drydock.lab.maas.nic;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.network.Vlan;
import io.drydock.lab.maas.state.MaasMachine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The interfaces of one machine. */
final class MachineNics {
    private final List<Nic> nics = new ArrayList<>();
    private Links links;
    private Optional<MacAddress> boot = Optional.empty();
    private Optional<Link> gateway4 = Optional.empty();
    private Optional<Link> gateway6 = Optional.empty();

    static MachineNics of(MaasMachine machine) {
        return machine.share(MachineNics.class, MachineNics::new);
    }

    /** In the order in which they came into being. */
    List<Nic> all() {
        return List.copyOf(nics);
    }

    /** By its number or name. */
    Optional<Nic> find(String specifier) {
        return nics.stream().filter(nic -> Integer.toString(nic.id()).equals(specifier) || nic.name().equals(specifier)).findFirst();
    }

    Nic get(String specifier) throws Refused {
        return find(specifier).orElseThrow(() -> Refused.notFound("Interface"));
    }

    List<Nic> children(Nic nic) {
        return nics.stream().filter(child -> child.parents().contains(nic)).toList();
    }

    /** The one that the machine boots from. */
    Optional<Nic> boot() {
        return nics.stream().filter(nic -> nic.type() == NicType.PHYSICAL && boot.filter(nic.mac()::equals).isPresent()).findFirst()
                .or(() -> nics.stream().filter(nic -> nic.type() == NicType.PHYSICAL).findFirst());
    }

    void boot(MacAddress mac) {
        boot = Optional.of(mac);
    }

    /** @param how it lives on when its VLAN is deleted */
    void add(Nic nic, Links how) {
        links = how;
        nics.add(nic);
    }

    /** What was connected to a VLAN that is deleted: VLAN interfaces go, the others move. */
    void vlanDeleted(Nic nic, Vlan instead) {
        if (nic.type() == NicType.VLAN) {
            links.remove(nic);
        } else {
            links.connect(nic, Optional.of(instead));
        }
    }

    void remove(Nic nic) {
        nics.remove(nic);
        nics.forEach(other -> other.parents().remove(nic));
    }

    /** The link that the machine's default route of IPv4 is set to go by. */
    Optional<Link> gateway4() {
        return gateway4;
    }

    Optional<Link> gateway6() {
        return gateway6;
    }

    void gateway(Link link) {
        if (link.subnet().orElseThrow().cidr().address().isIpv4()) {
            gateway4 = Optional.of(link);
        } else {
            gateway6 = Optional.of(link);
        }
    }

    /** The link is gone. */
    void forget(Link link) {
        gateway4 = gateway4.filter(other -> other != link);
        gateway6 = gateway6.filter(other -> other != link);
    }

    /** Where the default route goes that MAAS chooses, if none is set: by the first link with a gateway, the boot interface's before others. */
    Optional<Link> guess(boolean ipv4) {
        Optional<Nic> first = boot();
        return nics.stream().sorted((one, other) -> Integer.compare(rank(one, first), rank(other, first))).flatMap(nic -> nic.links().stream())
                .filter(Link::hasGateway).filter(link -> link.subnet().orElseThrow().cidr().address().isIpv4() == ipv4).findFirst();
    }

    private static int rank(Nic nic, Optional<Nic> boot) {
        boolean boots = boot.filter(first -> first == nic || nic.parents().contains(first)).isPresent();
        return switch (nic.type()) {
            case BOND -> boots ? 0 : 2;
            case PHYSICAL -> boots ? 1 : 3;
            case VLAN -> 4;
            case BRIDGE -> 5;
        };
    }
}
