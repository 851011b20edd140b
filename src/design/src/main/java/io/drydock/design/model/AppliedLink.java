package io.drydock.design.model;

import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Bonding;
import io.drydock.design.network.NetworkLink.Bonding.Hash;
import io.drydock.design.network.NetworkLink.Bonding.Mode;
import io.drydock.design.network.NetworkLink.Bonding.PeerRate;
import io.drydock.design.network.NetworkLink.Trunking;
import java.util.List;
import java.util.Optional;

/**
 * What is at the other end of a node's interface, with the defaults filled in.
 *
 * @param bond absent: the interface is one port, not a bond
 * @param mtu in bytes
 * @param trunked whether the link carries VLAN tags
 * @param nativeNetwork the network that runs untagged, where one does
 * @param allowedNetworks names of all networks that may run on it
 * @param unmanaged whether it has the label {@code noconfig}: not to be touched in the provisioner
 */
public record AppliedLink(String name, Optional<Bond> bond, long mtu, boolean trunked, Optional<String> nativeNetwork,
                          List<String> allowedNetworks, boolean unmanaged) {
    static final String UNMANAGED = "noconfig";

    /**
     * How ports are bonded; hash and rate matter to LACP alone.
     *
     * @param monRate how often ports are looked at, in milliseconds, as are the delays before a port counts as up or down
     */
    public record Bond(Mode mode, Hash hash, PeerRate peerRate, long monRate, long upDelay, long downDelay) {
        private static final long DEFAULT_MON_RATE = 100;
        private static final long DEFAULT_DELAY = 200;

        static Optional<Bond> of(Bonding bonding) {
            return bonding.mode().value().filter(mode -> mode != Mode.DISABLED).map(mode -> new Bond(mode, bonding.hash().orElse(Hash.LAYER3_4),
                    bonding.peerRate().orElse(PeerRate.FAST), bonding.monRate().orElse(DEFAULT_MON_RATE),
                    bonding.upDelay().orElse(DEFAULT_DELAY), bonding.downDelay().orElse(DEFAULT_DELAY)));
        }
    }

    static AppliedLink of(NetworkLink link) {
        boolean trunked = link.trunking().mode().value().equals(Optional.of(Trunking.Mode.TAGGED));
        Optional<String> untagged = link.trunking().defaultNetwork().value();
        return new AppliedLink(link.name(), Bond.of(link.bonding()), link.mtu().orElse(NetworkLink.DEFAULT_MTU), trunked,
                untagged.isEmpty() && !trunked ? link.allowedNetworks().stream().findFirst() : untagged, link.allowedNetworks(),
                link.labels().containsKey(UNMANAGED));
    }
}
