package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Inventory.NetworkPort;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/** A system's network ports: its EthernetInterfaces, else the ports of its chassis' NetworkAdapters (schemas Port, NetworkPort). */
final class NetworkPorts {
    private static final double MOST_MBPS = 1e8;

    private NetworkPorts() {
    }

    static Optional<List<NetworkPort>> read(Service service, JsonNode system) {
        Optional<List<NetworkPort>> interfaces = service.members(Fields.link(system, "EthernetInterfaces"))
                .map(members -> members.stream().filter(PartHealth::there).map(NetworkPorts::ofInterface).toList());
        if (interfaces.filter(ports -> ports.stream().anyMatch(port -> port.mac().isPresent())).isPresent()) {
            return interfaces;
        }
        return ofAdapters(service, system).or(() -> interfaces);
    }

    private static Optional<List<NetworkPort>> ofAdapters(Service service, JsonNode system) {
        List<NetworkPort> ports = new ArrayList<>();
        boolean told = false;
        for (JsonNode chassis : service.linked(system, "Links", "Chassis")) {
            Optional<List<JsonNode>> adapters = service.members(Fields.link(chassis, "NetworkAdapters"));
            told |= adapters.isPresent();
            for (JsonNode adapter : adapters.orElse(List.of())) {
                String name = PartHealth.name(adapter, "adapter");
                service.members(Fields.link(adapter, "Ports")).or(() -> service.members(Fields.link(adapter, "NetworkPorts"))).orElse(List.of())
                        .stream().filter(PartHealth::there).map(port -> ofPort(name, port)).forEach(ports::add);
            }
        }
        return told ? Optional.of(ports) : Optional.empty();
    }

    static NetworkPort ofInterface(JsonNode ethernet) {
        return new NetworkPort(Fields.text(ethernet, "Id").or(() -> Fields.text(ethernet, "Name")).orElse("port"),
                mac(Fields.text(ethernet, "PermanentMACAddress")).or(() -> mac(Fields.text(ethernet, "MACAddress"))),
                Fields.text(ethernet, "LinkStatus").map("LinkUp"::equals), speed(ethernet, "SpeedMbps", 1_000_000));
    }

    static NetworkPort ofPort(String adapter, JsonNode port) {
        Optional<String> mac = Fields.texts(port, "Ethernet", "AssociatedMACAddresses").or(() -> Fields.texts(port, "AssociatedNetworkAddresses"))
                .flatMap(addresses -> addresses.stream().map(address -> mac(Optional.of(address))).flatMap(Optional::stream).findFirst());
        OptionalLong gbps = speed(port, "CurrentSpeedGbps", 1_000_000_000);
        return new NetworkPort(adapter + " " + Fields.text(port, "Id").orElse("port"), mac,
                Fields.text(port, "LinkStatus").map(status -> status.equals("Up") || status.equals("LinkUp")),
                gbps.isPresent() ? gbps : speed(port, "CurrentLinkSpeedMbps", 1_000_000));
    }

    private static OptionalLong speed(JsonNode from, String field, long unit) {
        return Fields.measure(from, field).filter(value -> value > 0 && value < MOST_MBPS)
                .map(value -> OptionalLong.of(Math.round(value * unit))).orElse(OptionalLong.empty());
    }

    /** In lower case with colons; empty if it is no MAC address, or that of nobody. */
    static Optional<String> mac(Optional<String> text) {
        return text.map(value -> value.toLowerCase(Locale.ROOT).replace("-", "").replace(":", ""))
                .filter(digits -> digits.matches("[0-9a-f]{12}") && !digits.equals("000000000000"))
                .map(digits -> String.join(":", digits.split("(?<=\\G..)")));
    }
}
