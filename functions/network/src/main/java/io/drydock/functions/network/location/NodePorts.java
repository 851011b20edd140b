package io.drydock.functions.network.location;

import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.design.model.AppliedNode.Interface;
import io.drydock.design.site.Rack;
import io.drydock.design.site.Rack.TorSwitch;
import io.drydock.functions.network.location.HeardPorts.Heard;
import io.drydock.functions.network.port.SwitchPort;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which switch ports a node's interfaces are plugged into: by the design's labels, and by what the node has heard.
 *
 * @param ports by the interface's name, one for each slave that is known
 * @param unknown slaves whose port nobody knows, in words
 * @param problems what contradicts itself, or the design, in words
 */
public record NodePorts(Map<String, List<SwitchPort>> ports, List<String> unknown, List<String> problems) {
    /** @param interfaces the names of those that are asked about */
    public static NodePorts of(AppliedNode node, Iterable<String> interfaces, Rack rack, HeardPorts heard) {
        Map<String, List<SwitchPort>> ports = new LinkedHashMap<>();
        List<String> unknown = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<SwitchPort, String> taken = new LinkedHashMap<>();
        for (String name : interfaces) {
            Interface written = node.interfaces().get(name);
            List<SwitchPort> found = ports.computeIfAbsent(name, _ -> new ArrayList<>());
            if (written.slaves().isEmpty()) {
                problems.add("interface " + name + " names no slaves");
            }
            for (DeviceSelector slave : written.slaves()) {
                Optional<SwitchPort> port = port(name, written, slave, rack, heard, problems);
                port.ifPresent(found::add);
                port.map(one -> taken.putIfAbsent(one, name + " " + slave.written())).ifPresent(other ->
                        problems.add(port.get() + " is named for " + other + " and for " + name + " " + slave.written()));
                if (port.isEmpty()) {
                    unknown.add(name + " " + slave.written());
                }
            }
        }
        return new NodePorts(ports, unknown, problems);
    }

    private static Optional<SwitchPort> port(String name, Interface written, DeviceSelector slave, Rack rack, HeardPorts heardPorts,
                                             List<String> problems) {
        Optional<SwitchPort> labelled = PortLabels.port(name, written, slave, problems);
        labelled.filter(port -> !rack.torSwitches().containsKey(port.switchName())).ifPresent(port -> problems.add("interface " + name
                + " is labelled with " + port + ", and " + switchesOf(rack)));
        Optional<Heard> heard = heardPorts.heard(slave);
        Optional<SwitchPort> learned = heard.flatMap(one -> ofRack(one, rack));
        if (heard.isPresent() && learned.isEmpty()) {
            problems.add(heard.get().device() + " (" + name + " " + slave.written() + ") is connected to " + heard.get().systemName() + " port "
                    + heard.get().port() + ", and " + switchesOf(rack));
        }
        if (labelled.isPresent() && learned.isPresent() && !labelled.equals(learned)) {
            problems.add("interface " + name + " is labelled with " + labelled.get() + ", and " + heard.get().device() + " (" + slave.written()
                    + ") heard " + learned.get() + " by LLDP: mend the label or the cable");
        }
        return labelled.or(() -> learned);
    }

    private static String switchesOf(Rack rack) {
        return "the switches of rack " + rack.name() + " are " + String.join(", ", rack.torSwitches().keySet());
    }

    /** By the design's name of the switch: it may tell its name with its domain, or in capitals, or its address alone. */
    private static Optional<SwitchPort> ofRack(Heard heard, Rack rack) {
        return rack.torSwitches().entrySet().stream().filter(known -> isCalled(heard.systemName(), known.getKey())
                || isManagedAt(known.getValue(), heard.managementAddresses())).findFirst()
                .map(known -> new SwitchPort(known.getKey(), heard.port()));
    }

    private static boolean isCalled(String systemName, String name) {
        String heard = systemName.toLowerCase(Locale.ROOT);
        String designed = name.toLowerCase(Locale.ROOT);
        return heard.equals(designed) || heard.startsWith(designed + ".");
    }

    private static boolean isManagedAt(TorSwitch known, List<String> addresses) {
        return known.managementIp().value().filter(address -> addresses.contains(address.toString())).isPresent();
    }
}
