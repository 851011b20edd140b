package io.drydock.design.rule.network;

import io.drydock.design.model.Site;
import io.drydock.design.network.Network;
import io.drydock.design.network.NetworkLink;
import io.drydock.design.network.NetworkLink.Trunking.Mode;
import io.drydock.design.value.Field;
import java.util.Optional;

/** What a link's trunking comes to. */
final class Trunk {
    private static final long LAST_VLAN = 4094;

    private Trunk() {
    }

    static boolean isTagged(NetworkLink link) {
        return link.trunking().mode().orElse(Mode.DISABLED) == Mode.TAGGED;
    }

    /** Trunking is disabled, or not written; a mode that was not understood is neither tagged nor untagged. */
    static boolean isUntagged(NetworkLink link) {
        Field<Mode> mode = link.trunking().mode();
        return mode.isAbsent() || mode.value().equals(Optional.of(Mode.DISABLED));
    }

    /** The network is not marked by a tag: no VLAN is written, or 0. */
    static boolean isUntagged(Network network) {
        return network.vlan().isAbsent() || network.vlan().value().equals(Optional.of(0L));
    }

    /** A VLAN id that a tag can carry (IEEE 802.1Q: 1 to 4094). */
    static Optional<Long> tag(Network network) {
        return network.vlan().value().filter(vlan -> vlan >= 1 && vlan <= LAST_VLAN);
    }

    /** The default network, where it is defined and allowed on the link; where none is named the one whose VLAN is written as 0. */
    static Optional<Network> nativeNetwork(NetworkLink link, Site site) {
        if (link.trunking().defaultNetwork().isWritten()) {
            return link.trunking().defaultNetwork().value().filter(link.allowedNetworks()::contains).map(site.networks()::get);
        }
        return link.allowedNetworks().stream().map(site.networks()::get)
                .filter(network -> network != null && network.vlan().value().equals(Optional.of(0L))).findFirst();
    }
}
