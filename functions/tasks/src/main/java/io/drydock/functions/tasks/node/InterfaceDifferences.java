package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.host.BaremetalNode.Addressing;
import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedNetwork;
import io.drydock.design.model.AppliedNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Interfaces by name, with their VLANs: whether they are there, their MTU, and their addresses. Links that are not managed are left out. */
final class InterfaceDifferences {
    private static final String DHCP = "dhcp";

    private InterfaceDifferences() {
    }

    /** @param addresses in the order of their texts, {@code dhcp} for one that is given out */
    private record Port(long mtu, TreeSet<String> addresses) {
        private Port(long mtu) {
            this(mtu, new TreeSet<>());
        }

        String told() {
            return addresses.isEmpty() ? "no address" : String.join(", ", addresses);
        }
    }

    static List<Difference> of(AppliedNode node, Known known) {
        JsonNode section = known.of("interfaces");
        if (!section.isObject()) {
            return List.of();
        }
        Map<String, Port> there = there(section);
        List<Difference> differences = new ArrayList<>();
        wanted(node).forEach((name, port) -> {
            Port present = there.get(name);
            if (present == null) {
                differences.add(new Difference("interface " + name, port.told() + ", MTU " + port.mtu(), "none"));
                return;
            }
            if (present.mtu() != port.mtu()) {
                differences.add(new Difference("MTU of " + name, String.valueOf(port.mtu()), String.valueOf(present.mtu())));
            }
            if (!present.addresses().equals(port.addresses())) {
                differences.add(new Difference("addresses of " + name, port.told(), present.told()));
            }
        });
        return differences;
    }

    private static Map<String, Port> wanted(AppliedNode node) {
        Map<String, Port> wanted = new LinkedHashMap<>();
        node.interfaces().forEach((name, one) -> one.deviceLink().map(node.links()::get).filter(link -> !link.unmanaged()).ifPresent(link -> {
            wanted.put(name, new Port(link.mtu()));
            one.networks().stream().map(node.networks()::get).filter(network -> network != null && !network.unmanaged())
                    .forEach(network -> put(wanted, name, link, network, node));
        }));
        return wanted;
    }

    private static void put(Map<String, Port> wanted, String name, AppliedLink link, AppliedNetwork network, AppliedNode node) {
        boolean untagged = network.vlan().isEmpty() || link.nativeNetwork().equals(Optional.of(network.name()));
        Port port = untagged ? wanted.get(name) : wanted.computeIfAbsent(name + "." + network.vlan().get(), _ -> new Port(network.mtu()));
        node.addressing().stream().filter(entry -> entry.network().orElse("").equals(network.name())).flatMap(entry -> address(entry).stream())
                .forEach(port.addresses()::add);
    }

    private static Optional<String> address(Addressing entry) {
        return entry.dhcp() ? Optional.of(DHCP) : entry.address().value().map(Object::toString);
    }

    private static Map<String, Port> there(JsonNode section) {
        Map<String, Port> there = new LinkedHashMap<>();
        Known.list(section, "interfaces").forEach(one -> {
            Port port = new Port(one.path("mtu").asLong());
            Known.list(one, "links").forEach(link -> (DHCP.equals(link.path("mode").asText()) ? Optional.of(DHCP) : Known.text(link, "address"))
                    .ifPresent(port.addresses()::add));
            there.put(one.path("name").asText(), port);
        });
        return there;
    }
}
