package io.drydock.lab.maas.nic;

import io.drydock.lab.maas.form.Form;
import io.drydock.lab.maas.network.Vlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What interfaces another one can stand on. */
final class ParentChecks {
    private ParentChecks() {
    }

    /**
     * @param own the bond itself; null: a new one
     * @param vlan that it is to be in; absent: its first parent's
     */
    static void bond(Form form, MachineNics nics, List<Nic> parents, Nic own, Optional<Vlan> vlan) {
        if (parents.isEmpty()) {
            form.error("parents", "A bond interface must have one or more parents.");
            return;
        }
        if (parents.stream().anyMatch(parent -> parent.type() != NicType.PHYSICAL)) {
            form.error("parents", "Only physical interfaces can be bonded.");
        }
        inUse(form, "parents", parents.stream().filter(parent -> nics.children(parent).stream().anyMatch(child -> child != own)).toList());
        if (own == null) {
            Set<Optional<Vlan>> vlans = parents.stream().map(Nic::vlan).collect(Collectors.toSet());
            if (!vlans.equals(Set.of(vlan.or(() -> parents.getFirst().vlan())))) {
                form.error("parents", "All parents must belong to the same VLAN.");
            }
        }
    }

    static void vlan(Form form, MachineNics nics, List<Nic> parents) {
        if (parents.size() != 1) {
            form.error("parent", "A VLAN interface must have exactly one parent.");
        } else if (parents.getFirst().type() == NicType.VLAN) {
            form.error("parent", "A VLAN interface can't have another VLAN interface as parent.");
        } else if (nics.children(parents.getFirst()).stream().anyMatch(child -> child.type() == NicType.BOND)) {
            form.error("parent", "A VLAN interface can't have a parent that is already in a bond.");
        }
    }

    static void bridge(Form form, MachineNics nics, List<Nic> parents, Nic own) {
        if (parents.size() != 1) {
            form.error("parent", "A bridge interface must have exactly one parent.");
        } else if (parents.getFirst().type() == NicType.BRIDGE) {
            form.error("parent", "A bridge interface can't have another bridge interface as parent.");
        } else if (nics.children(parents.getFirst()).stream().anyMatch(child -> child != own && child.type() != NicType.VLAN)) {
            form.error("parent", "A bridge interface can't have a parent that is already in a bond or a bridge.");
        }
    }

    private static void inUse(Form form, String field, List<Nic> used) {
        if (!used.isEmpty()) {
            form.error(field, "Interfaces already in-use: " + used.stream().map(Nic::name).sorted().collect(Collectors.joining(", ")) + ".");
        }
    }
}
