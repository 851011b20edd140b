package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.network.port.PortState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How an interface of a switch shall be.
 *
 * @param aggregate whether it is a link aggregation, not a port
 * @param memberOf the aggregate that a port shall be part of: then its VLANs are the aggregate's
 */
record Target(String name, boolean aggregate, Optional<String> memberOf, PortState state, int mtuOverhead) {
    private boolean hasVlans() {
        return memberOf.isEmpty();
    }

    /** In what it differs from what is there, in words; empty: in nothing. */
    List<String> differences(SwitchInterface present) {
        List<String> words = new ArrayList<>();
        if (!aggregate && !memberOf.equals(present.memberOf())) {
            words.add("member of " + memberOf.orElse("nothing") + " instead of " + present.memberOf().orElse("nothing"));
        }
        PortState is = present.state(mtuOverhead);
        words.addAll(state.in(Optional.empty()).differencesFrom(hasVlans() ? is : new PortState(state.untagged(), state.tagged(), is.mtu(), is.lag(),
                is.enabled(), is.description())));
        if (hasVlans() && state.isTrunk() != present.isTrunk() && words.isEmpty()) {
            words.add((state.isTrunk() ? "trunk" : "access") + " mode instead of the other");
        }
        return words;
    }

    /** What has to go before the rest can be set: a merge only ever adds. */
    List<Removal> removals(SwitchInterface present) {
        List<Removal> removals = new ArrayList<>();
        if (present.memberOf().isPresent() && !present.memberOf().equals(memberOf)) {
            removals.add(new Removal.Membership());
        }
        boolean joins = memberOf.isPresent() && !present.memberOf().equals(memberOf);
        if (joins && present.hasVlans() || hasVlans() && (present.hasLeftovers(state.isTrunk()) || isStale(present))) {
            removals.add(new Removal.AllVlans());
        } else if (hasVlans() && state.isTrunk()) {
            if (present.hasNativeVlan() && state.untagged().isEmpty()) {
                removals.add(new Removal.NativeVlan());
            }
            present.trunkEntriesBeside(state.tagged()).forEach(entry -> removals.add(new Removal.TrunkVlan(entry)));
        }
        return removals;
    }

    /** An access port that shall have no VLAN any more. */
    private boolean isStale(SwitchInterface present) {
        return !state.isTrunk() && state.untagged().isEmpty() && present.hasAccessVlan();
    }

    /** All of it, as an entry of the list of interfaces. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("name", name);
        ObjectNode config = json.putObject("config").put("name", name).put("mtu", state.mtu() + mtuOverhead).put("enabled", state.enabled())
                .put("description", state.description());
        if (aggregate) {
            config.put("type", SwitchInterface.AGGREGATE_TYPE);
            state.lag().ifPresent(lag -> json.putObject(SwitchInterface.AGGREGATION).putObject("config").put("lag-type", lag.lacp() ? "LACP" : "STATIC"));
        }
        memberOf.ifPresent(other -> json.putObject(SwitchInterface.ETHERNET).putObject("config").put(SwitchInterface.AGGREGATE_ID, other));
        if (hasVlans()) {
            vlans(json.withObjectProperty(SwitchInterface.holder(aggregate)).putObject(SwitchInterface.VLANS).putObject("config"));
        }
        return json;
    }

    private void vlans(ObjectNode vlans) {
        vlans.put("interface-mode", state.isTrunk() ? "TRUNK" : "ACCESS");
        state.untagged().ifPresent(vlan -> vlans.put(state.isTrunk() ? "native-vlan" : "access-vlan", vlan));
        if (state.isTrunk()) {
            state.tagged().forEach(vlans.putArray("trunk-vlans")::add);
        }
    }

    /** Something that has to go from an interface. */
    sealed interface Removal {
        /** Its part in an aggregate. */
        record Membership() implements Removal {
        }

        /** All that is said of VLANs. */
        record AllVlans() implements Removal {
        }

        /** A trunk's native VLAN. */
        record NativeVlan() implements Removal {
        }

        /** A VLAN of a trunk, or a range of them as the switch gives it. */
        record TrunkVlan(String entry) implements Removal {
        }
    }
}
