package io.drydock.design.network;

import io.drydock.design.value.Field;
import java.util.List;
import java.util.Map;

/**
 * What both ends of a cable must agree on (layers 1 and 2).
 *
 * @param labels {@code noconfig} (any value): not to be touched in the provisioner
 * @param mtu in bytes; 1500 where absent
 * @param linkSpeed informational
 * @param allowedNetworks names of the networks that may run on the link, in the order written, doubles kept
 */
public record NetworkLink(String name, Map<String, String> labels, Bonding bonding, Field<Long> mtu, Field<String> linkSpeed,
                          Trunking trunking, List<String> allowedNetworks) {
    /** The MTU of a link that names none. */
    public static final long DEFAULT_MTU = 1500;

    /**
     * @param mode disabled where absent
     * @param hash 802.3ad only; layer3+4 where absent
     * @param peerRate 802.3ad only; fast where absent
     * @param monRate milliseconds; 100 where absent
     * @param upDelay milliseconds, not below {@code monRate}; 200 where absent
     * @param downDelay as {@code upDelay}
     */
    public record Bonding(Field<Mode> mode, Field<Hash> hash, Field<PeerRate> peerRate, Field<Long> monRate, Field<Long> upDelay,
                          Field<Long> downDelay) {
        /** How the interfaces of a bond share the work. */
        public enum Mode { DISABLED, LACP, ACTIVE_BACKUP, BALANCE_RR }

        /** What decides which interface of a bond sends a packet. */
        public enum Hash { LAYER2, LAYER2_3, LAYER3_4, ENCAP3_4 }

        /** How often LACP partners exchange their state. */
        public enum PeerRate { SLOW, FAST }
    }

    /**
     * @param mode disabled where absent
     * @param defaultNetwork the network that runs untagged (native) on the link
     */
    public record Trunking(Field<Mode> mode, Field<String> defaultNetwork) {
        /** Whether the link carries VLAN tags. */
        public enum Mode { DISABLED, TAGGED }
    }
}
