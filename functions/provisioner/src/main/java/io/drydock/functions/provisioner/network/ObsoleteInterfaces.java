package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.network.NetworkChange.Disconnect;
import io.drydock.functions.provisioner.network.NetworkChange.Remove;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes away what is not desired. */
final class ObsoleteInterfaces {
    private ObsoleteInterfaces() {
    }

    /** Bonds, bridges and VLANs, children first. */
    static List<NetworkChange> removed(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        Set<Integer> wanted = wanted(desired, kept);
        List<MachineInterface> left = new ArrayList<>(current.interfaces().stream()
                .filter(one -> !one.is(MachineInterface.Type.PHYSICAL) && !wanted.contains(one.id())).toList());
        List<NetworkChange> changes = new ArrayList<>();
        while (!left.isEmpty()) {
            MachineInterface next = left.stream().filter(one -> left.stream().noneMatch(other -> other.parents().contains(one.name())))
                    .findFirst().orElse(left.getFirst());
            left.remove(next);
            changes.add(new Remove(next.id(), next.name(), next.type().word()));
        }
        return changes;
    }

    /** Physical interfaces. */
    static List<NetworkChange> disconnected(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        Set<Integer> wanted = wanted(desired, kept);
        desired.interfaces().forEach(one -> {
            if (one.kind() instanceof DesiredInterface.Kind.Bond bond) {
                wanted.addAll(bond.parents());
            }
        });
        return current.interfaces().stream().filter(one -> one.is(MachineInterface.Type.PHYSICAL) && !wanted.contains(one.id()))
                .filter(one -> one.vlan().isPresent() || !one.links().isEmpty())
                .<NetworkChange>map(one -> new Disconnect(one.id(), one.name())).toList();
    }

    private static Set<Integer> wanted(DesiredNetwork desired, Map<String, MachineInterface> kept) {
        Set<Integer> wanted = new HashSet<>(desired.untouched());
        kept.values().forEach(one -> wanted.add(one.id()));
        return wanted;
    }
}
