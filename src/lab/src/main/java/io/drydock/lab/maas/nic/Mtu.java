package io.drydock.lab.maas.nic;

import io.drydock.lab.maas.network.Vlan;
import java.util.Optional;

/** The largest frame of interfaces, in bytes. No interface's is larger than that of what it stands on. */
final class Mtu {
    private static final int DEFAULT = 1500;

    private Mtu() {
    }

    /** What it comes to: its own or its VLAN's, and at least that of every interface upon it. */
    static int effective(Nic nic, MachineNics nics) {
        int own = set(nic).or(() -> nic.vlan().map(Vlan::mtu)).orElse(DEFAULT);
        return nics.children(nic).stream().mapToInt(child -> effective(child, nics)).reduce(own, Math::max);
    }

    private static Optional<Integer> set(Nic nic) {
        return nic.params().has("mtu") ? Optional.of(nic.params().get("mtu").asInt()) : Optional.empty();
    }

    /** Sets it. Interfaces upon it are made no larger, those below it no smaller, as MAAS does it. */
    static void set(Nic nic, int mtu, MachineNics nics) {
        if (set(nic).filter(now -> now == mtu).isPresent()) {
            return;
        }
        nic.params().put("mtu", mtu);
        nics.children(nic).stream().filter(child -> set(child).filter(now -> now > mtu).isPresent()).forEach(child -> set(child, mtu, nics));
        nic.parents().stream().filter(parent -> set(parent).filter(now -> now >= mtu).isEmpty()).forEach(parent -> set(parent, mtu, nics));
    }
}
