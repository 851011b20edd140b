package io.drydock.lab.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.stream.Collectors;

/** What a switch takes for its configuration. */
final class SwitchRules {
    static final String INTERFACES = "openconfig-interfaces:interfaces";
    static final String ETHERNET = "openconfig-if-ethernet:ethernet";
    static final String AGGREGATION = "openconfig-if-aggregate:aggregation";
    static final String AGGREGATE_ID = "openconfig-if-aggregate:aggregate-id";
    static final String VLANS = "openconfig-vlan:switched-vlan";
    private static final String AGGREGATE_TYPE = "iana-if-type:ieee8023adLag";
    private static final Set<String> MODES = Set.of("ACCESS", "TRUNK");
    private static final int MOST_VLAN = 4094;
    private static final long LEAST_MTU = 68;
    private static final long MOST_MTU = 9_416;

    private SwitchRules() {
    }

    /**
     * @param ports the names of the switch's ports: others than these are aggregates
     * @throws RestconfError saying what is wrong
     */
    static void check(ObjectNode root, Set<String> ports) throws RestconfError {
        JsonNode all = root.path(INTERFACES).path("interface");
        Set<String> aggregates = all.valueStream().filter(one -> one.path("config").path("type").asText().equals(AGGREGATE_TYPE))
                .map(one -> one.path("name").asText()).collect(Collectors.toSet());
        for (JsonNode one : all) {
            check(one, ports, aggregates);
        }
    }

    private static void check(JsonNode one, Set<String> ports, Set<String> aggregates) throws RestconfError {
        String name = one.path("name").asText();
        if (!ports.contains(name) && !aggregates.contains(name)) {
            throw RestconfError.invalid("this switch has no port " + name);
        }
        JsonNode mtu = one.path("config").path("mtu");
        if (!mtu.isMissingNode() && (mtu.asLong() < LEAST_MTU || mtu.asLong() > MOST_MTU)) {
            throw RestconfError.invalid(name + ": an mtu of " + mtu + " is out of range");
        }
        String aggregate = one.path(ETHERNET).path("config").path(AGGREGATE_ID).asText();
        if (!aggregate.isEmpty() && !aggregates.contains(aggregate)) {
            throw RestconfError.invalid(name + ": there is no aggregate " + aggregate);
        }
        if (!aggregate.isEmpty() && one.path(ETHERNET).has(VLANS)) {
            throw RestconfError.invalid(name + ": a member of " + aggregate + " has no VLANs of its own");
        }
        checkVlans(name, one.path(ETHERNET).path(VLANS).path("config"));
        checkVlans(name, one.path(AGGREGATION).path(VLANS).path("config"));
    }

    private static void checkVlans(String name, JsonNode vlans) throws RestconfError {
        if (vlans.has("interface-mode") && !MODES.contains(vlans.path("interface-mode").asText())) {
            throw RestconfError.invalid(name + ": no interface-mode is called " + vlans.path("interface-mode"));
        }
        for (String leaf : new String[] {"access-vlan", "native-vlan"}) {
            if (vlans.has(leaf)) {
                checkVlan(name, vlans.get(leaf).asText());
            }
        }
        for (JsonNode entry : vlans.path("trunk-vlans")) {
            for (String vlan : entry.asText().split("\\.\\.")) {
                checkVlan(name, vlan);
            }
        }
    }

    private static void checkVlan(String name, String text) throws RestconfError {
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > MOST_VLAN) {
            throw RestconfError.invalid(name + ": " + text + " is no VLAN");
        }
    }
}
