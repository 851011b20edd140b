package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.maas.network.Vlan;
import io.drydock.functions.provisioner.network.NetworkChange.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The changes that make a machine's interfaces what they shall be: the difference only, in an order in which MAAS takes them. What is not
 * desired goes first, children before parents; then physical interfaces, bonds and VLANs are set up, and at last links.
 */
final class NetworkPlan {
    private final DesiredNetwork desired;
    private final MachineNetwork current;
    /** What is there already of the desired interfaces. */
    private final Map<String, MachineInterface> kept;
    private final List<NetworkChange> changes = new ArrayList<>();

    private NetworkPlan(DesiredNetwork desired, MachineNetwork current) {
        this.desired = desired;
        this.current = current;
        this.kept = KeptInterfaces.of(desired, current);
    }

    /** Empty: all is as it shall be. */
    static List<NetworkChange> of(DesiredNetwork desired, MachineNetwork current) {
        NetworkPlan plan = new NetworkPlan(desired, current);
        plan.changes.addAll(ObsoleteInterfaces.removed(desired, current, plan.kept));
        plan.changes.addAll(NameConflicts.of(desired, current, plan.kept));
        plan.changes.addAll(ObsoleteInterfaces.disconnected(desired, current, plan.kept));
        plan.desired.interfaces().forEach(plan::setUp);
        plan.changes.addAll(LinkPlan.of(desired, current, plan.kept));
        return List.copyOf(plan.changes);
    }

    private void setUp(DesiredInterface wanted) {
        Optional<MachineInterface> found = Optional.ofNullable(kept.get(wanted.name()));
        switch (wanted.kind()) {
            case DesiredInterface.Kind.Physical _ -> found.filter(one -> !isSetUp(wanted, one) || !one.name().equals(wanted.name()))
                    .ifPresent(one -> changes.add(new NetworkChange.Update(one.id(), one.name(), wanted.name(), wanted.vlan(), wanted.mtu())));
            case DesiredInterface.Kind.Bond bond -> bond(wanted, bond, found);
            case DesiredInterface.Kind.Tagged(String parent) -> tagged(wanted, parent, found);
        }
    }

    private void bond(DesiredInterface wanted, DesiredInterface.Kind.Bond bond, Optional<MachineInterface> found) {
        if (found.isEmpty()) {
            create(wanted, bond);
        } else if (!isSetUp(wanted, found.get()) || !bond.options().are(found.get().params())) {
            changes.add(new NetworkChange.UpdateBond(target(wanted.name(), kept), bond.options(), wanted.vlan(), wanted.mtu()));
        }
    }

    /** MAAS bonds what is on one VLAN. */
    private void create(DesiredInterface wanted, DesiredInterface.Kind.Bond bond) {
        List<MachineInterface> parents = current.interfaces().stream().filter(one -> bond.parents().contains(one.id())).toList();
        boolean together = parents.stream().map(parent -> parent.vlan().map(Vlan::id)).distinct().count() == 1;
        List<MachineInterface> misplaced = parents.stream().filter(parent -> !KeptInterfaces.isOn(wanted, parent)).toList();
        if (!together) {
            misplaced.forEach(parent -> changes.add(new NetworkChange.Place(parent.id(), parent.name(), name(parent), wanted.vlan())));
        }
        changes.add(new NetworkChange.CreateBond(wanted.name(), parents.stream().map(MachineInterface::id).toList(),
                parents.stream().map(MachineInterface::name).toList(), bond.options(), wanted.mtu()));
        if (together && !misplaced.isEmpty()) {
            changes.add(new NetworkChange.UpdateBond(new Target.Made(wanted.name()), bond.options(), wanted.vlan(), wanted.mtu()));
        }
    }

    /** What an interface is called by then. */
    private String name(MachineInterface one) {
        return changes.stream().filter(change -> change instanceof NetworkChange.Place place && place.id() == one.id())
                .map(change -> ((NetworkChange.Place) change).name()).findFirst().orElse(one.name());
    }

    private void tagged(DesiredInterface wanted, String parent, Optional<MachineInterface> found) {
        Target below = target(parent, kept);
        wanted.vlan().ifPresent(vlan -> {
            if (found.isEmpty()) {
                changes.add(new NetworkChange.CreateVlan(wanted.name(), below, vlan, wanted.mtu()));
            } else if (!isSetUp(wanted, found.get())) {
                changes.add(new NetworkChange.UpdateVlan(found.get().id(), wanted.name(), below, vlan, wanted.mtu()));
            }
        });
    }

    private static boolean isSetUp(DesiredInterface wanted, MachineInterface found) {
        return KeptInterfaces.isOn(wanted, found) && found.mtu(wanted.vlan()) == wanted.mtu();
    }

    /** How later requests name a desired interface. */
    static Target target(String name, Map<String, MachineInterface> kept) {
        MachineInterface found = kept.get(name);
        return found == null ? new Target.Made(name) : new Target.Existing(found.id(), name);
    }
}
