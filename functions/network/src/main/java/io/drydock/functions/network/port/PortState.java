package io.drydock.functions.network.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a switch port is set up.
 *
 * @param untagged the VLAN of frames without a tag: the access VLAN, or a trunk's native one; absent: such frames are dropped
 * @param tagged the VLANs that a trunk carries with their tags; empty: an access port
 * @param mtu in bytes, as the node sees it
 * @param lag the link aggregation that it is a member of
 * @param description what the switch shows of it
 */
public record PortState(Optional<Integer> untagged, SortedSet<Integer> tagged, long mtu, Optional<Lag> lag, boolean enabled, String description) {
    /** The MTU of a port that nobody has set: Ethernet's own. */
    public static final long UNSET_MTU = 1500;

    public PortState {
        tagged = Collections.unmodifiableSortedSet(new TreeSet<>(tagged));
    }

    /**
     * A link aggregation, at the switch's side.
     *
     * @param name of the bond that it is the other end of, the same at all its ports
     * @param lacp whether both ends negotiate it
     * @param fast whether LACP's messages come every second instead of every 30
     */
    public record Lag(String name, boolean lacp, boolean fast) {
        @Override
        public String toString() {
            return name + (lacp ? fast ? ", LACP fast" : ", LACP slow" : ", static");
        }
    }

    /** The same in a link aggregation of another name. */
    public PortState in(Optional<Lag> other) {
        return new PortState(untagged, tagged, mtu, other, enabled, description);
    }

    public boolean isTrunk() {
        return !tagged.isEmpty();
    }

    /** In what it differs from another, in words: {@code MTU 9100 instead of 1500}; empty: in nothing. */
    public List<String> differencesFrom(PortState present) {
        List<String> words = new ArrayList<>();
        compare("untagged VLAN", untagged.map(String::valueOf).orElse("none"), present.untagged.map(String::valueOf).orElse("none"), words);
        compare("tagged VLANs", tagged.toString(), present.tagged.toString(), words);
        compare("MTU", String.valueOf(mtu), String.valueOf(present.mtu), words);
        compare("link aggregation", lag.map(Lag::toString).orElse("none"), present.lag.map(Lag::toString).orElse("none"), words);
        compare("state", enabled ? "up" : "down", present.enabled ? "up" : "down", words);
        compare("description", "'" + description + "'", "'" + present.description + "'", words);
        return words;
    }

    private static void compare(String what, String wanted, String present, List<String> words) {
        if (!wanted.equals(present)) {
            words.add(what + " " + wanted + " instead of " + present);
        }
    }
}
