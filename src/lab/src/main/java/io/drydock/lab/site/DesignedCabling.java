package io.drydock.lab.site;

import io.drydock.design.model.AppliedLink;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByAddress;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByName;
import io.drydock.design.model.AppliedNode.DeviceSelector.ByPattern;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.model.Site;
import io.drydock.design.network.IpAddress;
import io.drydock.design.network.Network;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.LinuxNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/**
 * Plugs a design's servers into its racks' switches as the design would have it: an interface's ports go to the switches in turn, so that a bond
 * stands on both; the next free port of a switch is taken, unless the design names the port ({@code switch_port}). Not for several threads.
 */
final class DesignedCabling {
    private static final List<String> UNNAMED = List.of("tor-a", "tor-b");

    private final Site site;
    private final Map<String, Integer> used = new HashMap<>();
    private final Set<String> labelled;

    DesignedCabling(Site site) {
        this.site = site;
        this.labelled = site.appliedNodes().values().stream().flatMap(node -> node.interfaces().values().stream())
                .flatMap(one -> one.slaves().stream().map(slave -> labelled(one, slave))).collect(Collectors.toSet());
    }

    Placement placement(AppliedNode node, Hardware hardware, IpAddress bmc) {
        List<String> switches = switches(node);
        Map<Integer, Cable> cables = new HashMap<>();
        for (Interface one : node.interfaces().values()) {
            int member = 0;
            for (DeviceSelector slave : one.slaves()) {
                Optional<Integer> port = port(hardware, slave).filter(found -> !cables.containsKey(found));
                if (port.isPresent()) {
                    cables.put(port.get(), cable(node, one, slave, switches.get(member++ % switches.size())));
                }
            }
        }
        String type = node.oob().getOrDefault("type", "ipmi");
        return new Placement(node.rack(), bmc.toString(), type.equals("redfish") ? type : "ipmi", cables);
    }

    private List<String> switches(AppliedNode node) {
        return node.rack().map(site.racks()::get).map(rack -> rack.torSwitches().keySet().stream().sorted().toList())
                .filter(names -> !names.isEmpty()).orElse(UNNAMED);
    }

    private static Optional<Integer> port(Hardware hardware, DeviceSelector slave) {
        List<String> names = LinuxNames.networkPorts(hardware);
        for (int port = 0; port < hardware.networkPorts().size(); port++) {
            if (selects(slave, hardware.networkPorts().get(port).pciAddress(), names.get(port))) {
                return Optional.of(port);
            }
        }
        return Optional.empty();
    }

    private static boolean selects(DeviceSelector slave, String pciAddress, String linuxName) {
        return switch (slave) {
            case ByAddress(String _, String address, String _) -> address.equalsIgnoreCase(pciAddress);
            case ByPattern(String _, String pattern, String _) -> {
                try {
                    yield Pattern.compile(pattern).matcher(pciAddress).find();
                } catch (PatternSyntaxException _) {
                    yield false;
                }
            }
            case ByName(String written) -> written.equals(linuxName);
        };
    }

    private Cable cable(AppliedNode node, Interface one, DeviceSelector slave, String switchName) {
        Optional<AppliedLink> link = one.deviceLink().map(node.links()::get);
        Optional<Segment> untagged = link.map(AppliedLink::nativeNetwork).orElse(one.networks().stream().findFirst())
                .flatMap(name -> segment(name, link));
        List<Segment> tagged = link.stream().flatMap(found -> found.allowedNetworks().stream()).flatMap(name -> segment(name, link).stream())
                .filter(segment -> segment.vlan().isPresent() && !untagged.equals(Optional.of(segment))).distinct().toList();
        String[] written = labelled(one, slave).split("/", 2);
        return written.length == 2 ? new Cable(written[0], written[1], true, one.deviceLink(), untagged, tagged)
                : new Cable(switchName, free(switchName), false, one.deviceLink(), untagged, tagged);
    }

    private String free(String switchName) {
        String port;
        do {
            port = "Ethernet1/" + used.merge(switchName, 1, Integer::sum);
        } while (labelled.contains(switchName + "/" + port));
        return port;
    }

    /** The switch and its port, where the design names them: {@code r1-a/Ethernet1/7}. */
    private static String labelled(Interface one, DeviceSelector slave) {
        String port = one.labels().get("switch_port." + slave.written());
        return port != null ? port : one.slaves().size() == 1 ? one.labels().getOrDefault("switch_port", "") : "";
    }

    private Optional<Segment> segment(String network, Optional<AppliedLink> link) {
        Network found = site.networks().get(network);
        return found == null ? Optional.empty() : Optional.of(new Segment(network, found.vlan().value().filter(id -> id != 0), found.cidr().value(),
                found.mtu().orElse(link.map(AppliedLink::mtu).orElse(1500L))));
    }
}
