package io.drydock.functions.network.restconf;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.network.port.PortState;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A port or an aggregate as a switch has it configured, after OpenConfig's models. */
record SwitchInterface(JsonNode json, boolean aggregate) {
    static final String ETHERNET = "openconfig-if-ethernet:ethernet";
    static final String AGGREGATION = "openconfig-if-aggregate:aggregation";
    static final String AGGREGATE_ID = "openconfig-if-aggregate:aggregate-id";
    static final String VLANS = "openconfig-vlan:switched-vlan";
    static final String AGGREGATE_TYPE = "iana-if-type:ieee8023adLag";
    private static final String TRUNK = "TRUNK";

    /** The part of an interface that has its VLANs. */
    static String holder(boolean aggregate) {
        return aggregate ? AGGREGATION : ETHERNET;
    }

    String description() {
        return json.path("config").path("description").asText("");
    }

    /** Which aggregate it is a member of. */
    Optional<String> memberOf() {
        return Optional.ofNullable(json.path(ETHERNET).path("config").path(AGGREGATE_ID).textValue()).filter(name -> !name.isEmpty());
    }

    boolean hasVlans() {
        return json.path(holder(aggregate)).has(VLANS);
    }

    boolean isTrunk() {
        return vlans().path("interface-mode").asText().equals(TRUNK);
    }

    /** Whether something is set that counts in the other mode alone. */
    boolean hasLeftovers(boolean trunk) {
        return trunk ? hasAccessVlan() : hasNativeVlan() || !vlans().path("trunk-vlans").isEmpty();
    }

    boolean hasAccessVlan() {
        return vlans().has("access-vlan");
    }

    boolean hasNativeVlan() {
        return vlans().has("native-vlan");
    }

    Optional<Integer> untagged() {
        return Optional.of(vlans().path(isTrunk() ? "native-vlan" : "access-vlan")).filter(JsonNode::isInt).map(JsonNode::asInt);
    }

    SortedSet<Integer> tagged() {
        SortedSet<Integer> tagged = new TreeSet<>();
        if (isTrunk()) {
            trunkEntries().forEach(entry -> range(entry).forEach(tagged::add));
        }
        return tagged;
    }

    /** The trunk's VLANs and ranges of them that hold others than these, as the switch gives them. */
    List<String> trunkEntriesBeside(SortedSet<Integer> vlans) {
        return trunkEntries().filter(entry -> !range(entry).allMatch(vlans::contains)).toList();
    }

    /** How it is set up; of a member of an aggregate the VLANs are the aggregate's, and those of its own count for nothing. */
    PortState state(int mtuOverhead) {
        return new PortState(untagged(), tagged(), json.path("config").path("mtu").asLong(PortState.UNSET_MTU + mtuOverhead) - mtuOverhead,
                Optional.empty(), json.path("config").path("enabled").asBoolean(true), description());
    }

    private JsonNode vlans() {
        return json.path(holder(aggregate)).path(VLANS).path("config");
    }

    private Stream<String> trunkEntries() {
        return vlans().path("trunk-vlans").valueStream().map(JsonNode::asText);
    }

    private static Stream<Integer> range(String entry) {
        String[] ends = entry.split("\\.\\.", 2);
        try {
            return IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1])).boxed();
        } catch (NumberFormatException _) {
            // A VLAN by its name, or a pattern: not ours, and not to be left on the port.
            return Stream.of(0);
        }
    }
}
