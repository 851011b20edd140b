package io.drydock.functions.provisioner.network;

import io.drydock.functions.provisioner.maas.network.Vlan;
import java.util.List;
import java.util.Optional;

/** One change of a machine's interfaces: one request to MAAS. Its text says what is done, for people. */
sealed interface NetworkChange {
    /** An interface that is changed: one that is there, or one that an earlier change makes. */
    sealed interface Target {
        String name();

        record Existing(int id, String name) implements Target {
        }

        record Made(String name) implements Target {
        }
    }

    /** A bond, bridge or VLAN that the design does not name. */
    record Remove(int id, String name, String type) implements NetworkChange {
        @Override
        public String toString() {
            return "remove the " + type + " " + name;
        }
    }

    /** A physical interface that the design does not name. */
    record Disconnect(int id, String name) implements NetworkChange {
        @Override
        public String toString() {
            return "disconnect " + name;
        }
    }

    /** A physical interface. */
    record Update(int id, String was, String name, Optional<Vlan> vlan, long mtu) implements NetworkChange {
        @Override
        public String toString() {
            return "set " + was + " up" + (was.equals(name) ? "" : " as " + name) + on(vlan) + " with MTU " + mtu;
        }
    }

    /** A physical interface that gets out of the way of another one's name, or on the VLAN where the other ports of its bond are. */
    record Place(int id, String was, String name, Optional<Vlan> vlan) implements NetworkChange {
        @Override
        public String toString() {
            return was.equals(name) ? "put " + was + on(vlan) : "rename " + was + " to " + name;
        }
    }

    /** It is on its parents' VLAN: MAAS refuses any other. */
    record CreateBond(String name, List<Integer> parents, List<String> parentNames, BondOptions options, long mtu) implements NetworkChange {
        @Override
        public String toString() {
            return "bond " + String.join(" and ", parentNames) + " as " + name + " (" + options + ") with MTU " + mtu;
        }
    }

    record UpdateBond(Target target, BondOptions options, Optional<Vlan> vlan, long mtu) implements NetworkChange {
        @Override
        public String toString() {
            return "set the bond " + target.name() + " up (" + options + ")" + on(vlan) + " with MTU " + mtu;
        }
    }

    record CreateVlan(String name, Target parent, Vlan vlan, long mtu) implements NetworkChange {
        @Override
        public String toString() {
            return "make " + name + " with MTU " + mtu;
        }
    }

    record UpdateVlan(int id, String name, Target parent, Vlan vlan, long mtu) implements NetworkChange {
        @Override
        public String toString() {
            return "set " + name + " up with MTU " + mtu;
        }
    }

    record Unlink(Target target, InterfaceLink link) implements NetworkChange {
        @Override
        public String toString() {
            return "unlink " + target.name() + " (" + link + ")";
        }
    }

    /** @param instead whether it takes the place of all links that the interface has */
    record Link(Target target, DesiredLink link, boolean instead) implements NetworkChange {
        @Override
        public String toString() {
            return "link " + target.name() + " (" + link + ")" + (instead ? " instead of what links it has" : "");
        }
    }

    /** The subnet of a link that is there is the one whose gateway is the machine's default gateway. */
    record ChooseGateway(Target target, InterfaceLink link) implements NetworkChange {
        @Override
        public String toString() {
            return "choose the gateway of " + target.name() + " (" + link + ") for the default route";
        }
    }

    /** No subnet is chosen for the default gateway. */
    record ClearGateways() implements NetworkChange {
        @Override
        public String toString() {
            return "take back the choice of a default gateway";
        }
    }

    private static String on(Optional<Vlan> vlan) {
        return vlan.map(found -> " on " + (found.vid() == 0 ? "the untagged VLAN" : "VLAN " + found.vid()) + " of " + found.fabric())
                .orElse(" on no VLAN");
    }
}
