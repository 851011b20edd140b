package io.drydock.functions.network.restconf;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.network.port.PortState;
import io.drydock.functions.network.restconf.Target.Removal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a port is like: what has to go is taken away, the rest is merged in, and then nothing is left to be done. */
class TargetPropertiesTest {
    private static final int OVERHEAD = 14;

    @Property(tries = 500)
    void whatIsPlannedLeadsToTheTarget(@ForAll("ports") ObjectNode port, @ForAll("targets") Target target) {
        SwitchInterface present = new SwitchInterface(port, false);
        boolean differs = !target.differences(present).isEmpty();
        if (differs) {
            target.removals(present).forEach(removal -> remove(port, removal));
            assertThat(target.removals(present)).as("what is gone is not taken away again").isEmpty();
            merge(port, target.json());
        }
        assertThat(target.differences(present)).isEmpty();
        if (differs) {
            assertThat(target.removals(present)).isEmpty();
        }
        if (target.memberOf().isEmpty()) {
            assertThat(present.untagged()).isEqualTo(target.state().untagged());
            assertThat(present.tagged()).isEqualTo(target.state().tagged());
        } else {
            assertThat(present.memberOf()).isEqualTo(target.memberOf());
        }
    }

    @Provide
    Arbitrary<Target> targets() {
        Arbitrary<Optional<Integer>> untagged = Arbitraries.integers().between(1, 6).optional();
        Arbitrary<TreeSet<Integer>> tagged = Arbitraries.integers().between(1, 6).set().ofMaxSize(4).map(TreeSet::new);
        return Combinators.combine(untagged, tagged, Arbitraries.of("Port-Channel1", "Port-Channel2").optional(0.3), Arbitraries.of(true, false))
                .as((vlan, vlans, member, enabled) -> new Target("Ethernet1/1", false, member,
                        new PortState(vlan, vlans, 9100, Optional.empty(), enabled, "node n1 bond0"), OVERHEAD));
    }

    @Provide
    Arbitrary<ObjectNode> ports() {
        Arbitrary<Optional<String>> mode = Arbitraries.of("ACCESS", "TRUNK").optional();
        Arbitrary<Optional<Integer>> vlan = Arbitraries.integers().between(1, 6).optional();
        Arbitrary<List<String>> trunk = Arbitraries.of("1", "2", "3..5", "6", "900..902", "a name").list().uniqueElements().ofMaxSize(4);
        return Combinators.combine(mode, vlan, vlan, trunk, Arbitraries.of("Port-Channel1", "Port-Channel9").optional(0.3), Arbitraries.of(1514, 9114).optional())
                .as(TargetPropertiesTest::port);
    }

    private static ObjectNode port(Optional<String> mode, Optional<Integer> access, Optional<Integer> untagged, List<String> trunk, Optional<String> member,
                                   Optional<Integer> mtu) {
        ObjectNode port = JsonNodeFactory.instance.objectNode().put("name", "Ethernet1/1");
        ObjectNode config = port.putObject("config").put("name", "Ethernet1/1");
        mtu.ifPresent(bytes -> config.put("mtu", bytes));
        ObjectNode ethernet = port.putObject(SwitchInterface.ETHERNET);
        member.ifPresent(name -> ethernet.putObject("config").put(SwitchInterface.AGGREGATE_ID, name));
        mode.ifPresent(word -> {
            ObjectNode vlans = ethernet.putObject(SwitchInterface.VLANS).putObject("config").put("interface-mode", word);
            access.ifPresent(vlan -> vlans.put("access-vlan", vlan));
            untagged.ifPresent(vlan -> vlans.put("native-vlan", vlan));
            if (!trunk.isEmpty()) {
                ArrayNode entries = vlans.putArray("trunk-vlans");
                trunk.forEach(entry -> {
                    if (entry.matches("\\d+")) {
                        entries.add(Integer.parseInt(entry));
                    } else {
                        entries.add(entry);
                    }
                });
            }
        });
        return port;
    }

    private static void remove(ObjectNode port, Removal removal) {
        ObjectNode ethernet = (ObjectNode) port.get(SwitchInterface.ETHERNET);
        ObjectNode vlans = ethernet.path(SwitchInterface.VLANS).path("config") instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
        switch (removal) {
            case Removal.Membership() -> ((ObjectNode) ethernet.get("config")).remove(SwitchInterface.AGGREGATE_ID);
            case Removal.AllVlans() -> ethernet.remove(SwitchInterface.VLANS);
            case Removal.NativeVlan() -> vlans.remove("native-vlan");
            case Removal.TrunkVlan(String gone) -> ((ArrayNode) vlans.get("trunk-vlans")).removeIf(entry -> entry.asText().equals(gone));
        }
    }

    /** As a plain patch of RESTCONF does. */
    private static void merge(ObjectNode target, JsonNode body) {
        body.properties().forEach(member -> {
            JsonNode present = target.path(member.getKey());
            if (member.getValue().isObject()) {
                merge(present instanceof ObjectNode object ? object : target.putObject(member.getKey()), member.getValue());
            } else if (member.getValue().isArray()) {
                ArrayNode array = present instanceof ArrayNode list ? list : target.putArray(member.getKey());
                member.getValue().forEach(entry -> {
                    if (array.valueStream().noneMatch(entry::equals)) {
                        array.add(entry);
                    }
                });
            } else {
                target.set(member.getKey(), member.getValue());
            }
        });
    }
}
