package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.network.NetworkChange.Disconnect;
import io.drydock.functions.provisioner.network.NetworkChange.Remove;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes away what is not desired: bonds, bridges and VLANs are removed, children first, and physical interfaces disconnected. */
final class ObsoleteInterfaces {
    private ObsoleteInterfaces() {
    }

    static List<NetworkChange> of(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        Set<Integer> wanted = new HashSet<>(desired.untouched());
        kept.values().forEach(one -> wanted.add(one.id()));
        List<NetworkChange> changes = new ArrayList<>(removed(current, wanted));
        desired.interfaces().forEach(one -> {
            if (one.kind() instanceof DesiredInterface.Kind.Bond bond) {
                wanted.addAll(bond.parents());
            }
        });
        current.interfaces().stream().filter(one -> one.is(MachineInterface.Type.PHYSICAL) && !wanted.contains(one.id()))
                .filter(one -> one.vlan().isPresent() || !one.links().isEmpty())
                .forEach(one -> changes.add(new Disconnect(one.id(), one.name())));
        return changes;
    }

    private static List<NetworkChange> removed(MachineNetwork current, Set<Integer> wanted) {
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
}
