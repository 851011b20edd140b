package io.drydock.functions.network.location;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.design.hardware.AddressPattern;
import io.drydock.design.hardware.PciAddress;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.function.node.NodeCall;
import io.drydock.step.BuildModels.Section;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Switch ports that a node's interfaces have heard by LLDP. Of the build model's sections {@code manifest} and {@code neighbours}, this reads
 * {@code networkDevices[].name}, {@code .pci} and {@code .bus}, and {@code neighbours[].port}, {@code .systemName}, {@code .managementAddresses} and
 * {@code .remotePort}.
 */
public final class HeardPorts {
    private static final String PCI_BUS = "pci@";

    private final JsonNode devices;
    private final JsonNode neighbours;

    HeardPorts(JsonNode manifest, JsonNode neighbours) {
        this.devices = manifest.path("networkDevices");
        this.neighbours = neighbours.path("neighbours");
    }

    /** What is known of the node; nothing where it was not commissioned yet. */
    public static HeardPorts of(NodeCall call) {
        return new HeardPorts(section(call, "manifest"), section(call, "neighbours"));
    }

    private static JsonNode section(NodeCall call, String name) {
        return call.known(name).map(Section::content).orElse(JsonNodeFactory.instance.missingNode());
    }

    /** What the interface of the machine that the design means has heard; nothing where not exactly one is meant, or it has heard nothing. */
    Optional<Heard> heard(DeviceSelector slave) {
        List<String> names = StreamSupport.stream(devices.spliterator(), false).filter(meant(slave)).map(device -> device.path("name").asText()).toList();
        return names.size() != 1 ? Optional.empty() : StreamSupport.stream(neighbours.spliterator(), false)
                .filter(one -> one.path("port").asText().equals(names.getFirst()) && one.has("remotePort")).findFirst()
                .map(one -> new Heard(names.getFirst(), one.path("systemName").asText(), one.path("remotePort").asText(),
                        StreamSupport.stream(one.path("managementAddresses").spliterator(), false).map(JsonNode::asText).toList()));
    }

    /**
     * What an interface has heard.
     *
     * @param device the machine's interface
     * @param systemName the switch's own name; empty: not told
     */
    record Heard(String device, String systemName, String port, List<String> managementAddresses) {
    }

    private static Predicate<JsonNode> meant(DeviceSelector slave) {
        return switch (slave) {
            case DeviceSelector.ByName(String name) -> device -> device.path("name").asText().equals(name);
            case DeviceSelector.ByAddress(_, String address, _) -> {
                Optional<PciAddress> wanted = PciAddress.parse(address);
                yield device -> wanted.isPresent() && pci(device).equals(wanted);
            }
            case DeviceSelector.ByPattern(_, String expression, _) -> byPattern(expression);
        };
    }

    private static Predicate<JsonNode> byPattern(String expression) {
        try {
            AddressPattern pattern = AddressPattern.parse(expression);
            return device -> pci(device).filter(pattern::matches).isPresent();
        } catch (IllegalArgumentException _) {
            return _ -> false;
        }
    }

    private static Optional<PciAddress> pci(JsonNode device) {
        String bus = device.path("bus").asText();
        return PciAddress.parse(device.path("pci").asText())
                .or(() -> bus.startsWith(PCI_BUS) ? PciAddress.parse(bus.substring(PCI_BUS.length())) : Optional.empty());
    }
}
