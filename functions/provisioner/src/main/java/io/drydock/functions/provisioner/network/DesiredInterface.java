package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An interface that a machine shall have.
 *
 * @param name the design's; a VLAN interface's follows from its parent's
 * @param vlan absent: it shall not be connected
 * @param mtu in bytes
 * @param links one for each address, or one without an address
 */
record DesiredInterface(String name, Kind kind, Optional<Vlan> vlan, long mtu, List<DesiredLink> links) {
    /** What it is made of. */
    sealed interface Kind {
        /** The interface that MAAS has under this id. */
        record Physical(int id) implements Kind {
        }

        /** A bond of the interfaces that MAAS has under these ids. */
        record Bond(Set<Integer> parents, BondOptions options) implements Kind {
        }

        /** A VLAN of the desired interface of that name. */
        record Tagged(String parent) implements Kind {
        }
    }

    DesiredInterface {
        links = List.copyOf(links);
    }
}
