package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.network.NetworkChange.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Gets names free that another interface of the machine has, which stays: names are given once in a machine. */
final class NameConflicts {
    private static final String ASIDE = "spare";

    private NameConflicts() {
    }

    static List<NetworkChange> of(DesiredNetwork desired, MachineNetwork current, Map<String, MachineInterface> kept) {
        Map<String, Integer> owners = new HashMap<>();
        desired.interfaces().forEach(wanted -> owners.put(wanted.name(), kept.containsKey(wanted.name()) ? kept.get(wanted.name()).id() : -1));
        return current.interfaces().stream().filter(one -> one.is(MachineInterface.Type.PHYSICAL)
                && owners.getOrDefault(one.name(), one.id()) != one.id())
                .<NetworkChange>map(one -> new Place(one.id(), one.name(), ASIDE + one.id(), one.vlan())).toList();
    }
}
