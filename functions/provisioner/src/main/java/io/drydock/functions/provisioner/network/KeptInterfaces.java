package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which of a machine's interfaces are the desired ones, even where their settings are not yet right. */
final class KeptInterfaces {
    private KeptInterfaces() {
    }

    /** By the desired names, which the interfaces need not have yet. */
    static Map<String, MachineInterface> of(DesiredNetwork desired, MachineNetwork current) {
        Map<String, MachineInterface> kept = new LinkedHashMap<>();
        for (DesiredInterface wanted : desired.interfaces()) {
            Optional<MachineInterface> found = switch (wanted.kind()) {
                case DesiredInterface.Kind.Physical(int id) -> current.first(one -> one.id() == id);
                case DesiredInterface.Kind.Bond bond -> current.first(one -> one.is(MachineInterface.Type.BOND) && one.name().equals(wanted.name())
                        && parents(one, current).equals(bond.parents()));
                case DesiredInterface.Kind.Tagged(String parent) -> Optional.ofNullable(kept.get(parent)).flatMap(below ->
                        current.first(one -> one.is(MachineInterface.Type.VLAN) && one.parents().equals(List.of(below.name())) && isOn(wanted, one)));
            };
            found.ifPresent(one -> kept.put(wanted.name(), one));
        }
        return kept;
    }

    private static Set<Integer> parents(MachineInterface one, MachineNetwork current) {
        Set<Integer> ids = new HashSet<>();
        one.parents().forEach(name -> current.named(name).ifPresent(parent -> ids.add(parent.id())));
        return ids;
    }

    /** Whether it is on the VLAN where it shall be. */
    static boolean isOn(DesiredInterface wanted, MachineInterface found) {
        return wanted.vlan().map(Vlan::id).equals(found.vlan().map(Vlan::id));
    }
}
