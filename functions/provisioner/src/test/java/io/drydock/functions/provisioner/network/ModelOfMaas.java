package io.drydock.functions.provisioner.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.network.IpAddress;
import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.network.MachineInterface.Type;
import io.drydock.functions.provisioner.network.NetworkChange.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** How MAAS's interfaces of a machine change, and what it refuses. */
final class ModelOfMaas {
    private final Map<Integer, MachineInterface> interfaces = new TreeMap<>();
    private final Set<Integer> gateways = new HashSet<>();
    private int nextId = 1000;

    ModelOfMaas(List<MachineInterface> interfaces) {
        interfaces.forEach(one -> this.interfaces.put(one.id(), one));
    }

    MachineNetwork network() {
        return new MachineNetwork(List.copyOf(interfaces.values()), gateways);
    }

    void apply(NetworkChange change) {
        switch (change) {
            case NetworkChange.Remove(int id, _, _) -> remove(id);
            case NetworkChange.Disconnect(int id, _) -> set(id, one -> links(with(one, Optional.empty()), List.of()));
            case NetworkChange.Place(int id, _, String name, Optional<Vlan> vlan) -> {
                rename(id, name);
                move(id, vlan);
            }
            case NetworkChange.Update update -> {
                rename(update.id(), update.name());
                move(update.id(), update.vlan());
                mtu(update.id(), update.mtu());
            }
            case NetworkChange.CreateBond bond -> create(bond);
            case NetworkChange.UpdateBond bond -> {
                move(id(bond.target()), bond.vlan());
                mtu(id(bond.target()), bond.mtu());
                set(id(bond.target()), one -> params(one, bond.options()));
            }
            case NetworkChange.CreateVlan vlan -> create(vlan);
            case NetworkChange.UpdateVlan vlan -> mtu(vlan.id(), vlan.mtu());
            case NetworkChange.Unlink(Target target, InterfaceLink link) -> {
                set(id(target), one -> links(one, one.links().stream().filter(other -> other.id() != link.id()).toList()));
                gateways.remove(link.id());
                ensureLinkUp(id(target));
            }
            case NetworkChange.Link(Target target, DesiredLink link, boolean instead) -> link(id(target), link, instead);
            case NetworkChange.ChooseGateway(_, InterfaceLink link) -> gateways.add(link.id());
            case NetworkChange.ClearGateways _ -> gateways.clear();
        }
    }

    private void remove(int id) {
        MachineInterface gone = interfaces.get(id);
        assertThat(gone.type()).as("no physical interface is removed").isNotEqualTo(Type.PHYSICAL);
        assertThat(children(gone)).as("children of %s go first", gone).isEmpty();
        interfaces.remove(id);
        forgetGateways();
    }

    private void create(NetworkChange.CreateBond bond) {
        List<MachineInterface> parents = bond.parents().stream().map(interfaces::get).toList();
        assertThat(parents).allSatisfy(parent -> assertThat(children(parent)).as("%s is not in use", parent).isEmpty());
        assertThat(parents.stream().map(parent -> parent.vlan().map(Vlan::id)).distinct()).as("all parents are on one VLAN").hasSize(1);
        assertFree(bond.name());
        int id = nextId++;
        interfaces.put(id, params(new MachineInterface(id, bond.name(), Type.BOND, Optional.empty(), parents.getFirst().vlan(),
                parents.stream().map(MachineInterface::name).sorted().toList(), OptionalLong.of(bond.mtu()), JsonNodeFactory.instance.objectNode(),
                List.of()), bond.options()));
        parents.forEach(parent -> set(parent.id(), one -> links(one, List.of())));
        ensureLinkUp(id);
    }

    private void create(NetworkChange.CreateVlan vlan) {
        MachineInterface parent = interfaces.get(id(vlan.parent()));
        assertThat(parent.vlan()).as("the parent of a VLAN interface is on a VLAN").isPresent();
        assertThat(parent.vlan().get().fabricId()).as("both are of one fabric").isEqualTo(vlan.vlan().fabricId());
        assertThat(children(parent)).as("%s is in no bond", parent).noneMatch(child -> child.is(Type.BOND));
        String name = parent.name() + "." + vlan.vlan().vid();
        assertFree(name);
        int id = nextId++;
        interfaces.put(id, new MachineInterface(id, name, Type.VLAN, Optional.empty(), Optional.of(vlan.vlan()), List.of(parent.name()),
                OptionalLong.of(vlan.mtu()), JsonNodeFactory.instance.objectNode(), List.of()));
        ensureLinkUp(id);
    }

    private void rename(int id, String name) {
        MachineInterface before = interfaces.get(id);
        if (before.name().equals(name)) {
            return;
        }
        assertFree(name);
        for (MachineInterface child : children(before)) {
            List<String> parents = child.parents().stream().map(parent -> parent.equals(before.name()) ? name : parent).sorted().toList();
            String childName = child.is(Type.VLAN) ? name + "." + child.vlan().orElseThrow().vid() : child.name();
            interfaces.put(child.id(), new MachineInterface(child.id(), childName, child.type(), child.mac(), child.vlan(), parents, child.ownMtu(),
                    child.params(), child.links()));
        }
        set(id, one -> new MachineInterface(id, name, one.type(), one.mac(), one.vlan(), one.parents(), one.ownMtu(), one.params(), one.links()));
    }

    private void move(int id, Optional<Vlan> vlan) {
        MachineInterface before = interfaces.get(id);
        if (!before.vlan().map(Vlan::id).equals(vlan.map(Vlan::id))) {
            set(id, one -> links(with(one, vlan), List.of()));
        }
        if (before.is(Type.BOND)) {
            before.parents().forEach(parent -> network().named(parent).ifPresent(found -> set(found.id(), one -> links(with(one, vlan), List.of()))));
        }
    }

    /** Interfaces upon it are made no larger, those below it no smaller. */
    private void mtu(int id, long mtu) {
        set(id, one -> mtu(one, mtu));
        children(interfaces.get(id)).stream().filter(child -> child.ownMtu().orElse(0) > mtu).forEach(child -> mtu(child.id(), mtu));
        interfaces.get(id).parents().forEach(parent -> network().named(parent).filter(found -> found.ownMtu().orElse(0) < mtu)
                .ifPresent(found -> set(found.id(), one -> mtu(one, mtu))));
    }

    private void link(int id, DesiredLink link, boolean instead) {
        MachineInterface one = interfaces.get(id);
        assertThat(children(one)).as("%s is in no bond", one).noneMatch(child -> child.is(Type.BOND));
        assertThat(one.vlan().map(Vlan::id)).as("%s is on the VLAN of %s", one, link).contains(link.subnet().vlan().id());
        List<InterfaceLink> kept = new ArrayList<>(instead ? List.of() : one.links());
        if (link.mode() == LinkMode.LINK_UP) {
            assertThat(kept).as("%s has no other link", one).allMatch(other -> other.mode() == LinkMode.LINK_UP);
        }
        assertThat(interfaces.values().stream().filter(other -> other.id() != id || !instead).flatMap(other -> other.links().stream())
                .filter(other -> other.mode() == LinkMode.STATIC).map(InterfaceLink::address)).as("the address is free").doesNotContain(
                        link.address().isPresent() ? link.address() : Optional.of(IpAddress.parse("0.0.0.0").orElseThrow()));
        kept.removeIf(other -> other.mode() == LinkMode.LINK_UP);
        InterfaceLink made = new InterfaceLink(nextId++, link.mode(), OptionalInt.of(link.subnet().id()), link.subnet().cidr().toString(), link.address());
        kept.add(made);
        set(id, found -> links(found, kept));
        forgetGateways();
        if (link.gateway()) {
            assertThat(link.mode()).isEqualTo(LinkMode.STATIC);
            gateways.clear();
            gateways.add(made.id());
        }
    }

    private void ensureLinkUp(int id) {
        set(id, one -> one.links().isEmpty() && one.vlan().isPresent()
                ? links(one, List.of(new InterfaceLink(nextId++, LinkMode.LINK_UP, OptionalInt.empty(), "", Optional.empty()))) : one);
    }

    private void forgetGateways() {
        Set<Integer> there = new HashSet<>();
        interfaces.values().forEach(one -> one.links().forEach(link -> there.add(link.id())));
        gateways.retainAll(there);
    }

    private List<MachineInterface> children(MachineInterface one) {
        return interfaces.values().stream().filter(other -> other.parents().contains(one.name())).toList();
    }

    private void assertFree(String name) {
        assertThat(network().named(name)).as("no interface is called %s", name).isEmpty();
    }

    private int id(Target target) {
        return switch (target) {
            case Target.Existing(int id, _) -> id;
            case Target.Made(String name) -> network().named(name).orElseThrow().id();
        };
    }

    private void set(int id, UnaryOperator<MachineInterface> change) {
        interfaces.put(id, change.apply(interfaces.get(id)));
        forgetGateways();
    }

    private static MachineInterface with(MachineInterface one, Optional<Vlan> vlan) {
        return new MachineInterface(one.id(), one.name(), one.type(), one.mac(), vlan, one.parents(), one.ownMtu(), one.params(), one.links());
    }

    private static MachineInterface links(MachineInterface one, List<InterfaceLink> links) {
        return new MachineInterface(one.id(), one.name(), one.type(), one.mac(), one.vlan(), one.parents(), one.ownMtu(), one.params(), links);
    }

    private static MachineInterface mtu(MachineInterface one, long mtu) {
        return new MachineInterface(one.id(), one.name(), one.type(), one.mac(), one.vlan(), one.parents(), OptionalLong.of(mtu), one.params(),
                one.links());
    }

    private static MachineInterface params(MachineInterface one, BondOptions options) {
        ObjectNode params = ((JsonNode) one.params()).deepCopy();
        options.values().forEach(params::put);
        return new MachineInterface(one.id(), one.name(), one.type(), one.mac(), one.vlan(), one.parents(), one.ownMtu(), params, one.links());
    }
}
