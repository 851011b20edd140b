package io.drydock.functions.provisioner.network;

import io.drydock.design.host.MacAddress;
import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import io.drydock.functions.provisioner.manifest.DeviceAliases;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.manifest.NetworkDevice;
import io.drydock.functions.provisioner.manifest.Resolution;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The physical interfaces that the design names, as MAAS has them: found in the machine's manifest, and by their MAC addresses in MAAS.
 *
 * @param byName by what the design writes
 */
record Ports(Map<String, MachineInterface> byName, List<String> problems) {
    static Ports of(AppliedNode node, Collection<AppliedNode.Interface> interfaces, Manifest manifest, MachineNetwork current) {
        List<DeviceSelector> slaves = interfaces.stream().flatMap(one -> one.slaves().stream()).toList();
        Resolution<NetworkDevice> found = new DeviceAliases(node.hardware(), manifest).networkDevices(slaves);
        Map<String, MachineInterface> ports = new LinkedHashMap<>();
        List<String> problems = new ArrayList<>(found.problems());
        found.devices().forEach((name, device) -> physical(current, device).ifPresentOrElse(port -> ports.put(name, port),
                () -> problems.add(name + ": MAAS's machine has no physical interface with the MAC address of " + device + "; it has "
                        + physical(current) + ". Commission it again")));
        return new Ports(ports, problems);
    }

    private static Optional<MachineInterface> physical(MachineNetwork current, NetworkDevice device) {
        Optional<MacAddress> mac = device.mac();
        return mac.flatMap(_ -> current.first(one -> one.is(MachineInterface.Type.PHYSICAL) && one.mac().equals(mac)));
    }

    private static String physical(MachineNetwork current) {
        return current.interfaces().stream().filter(one -> one.is(MachineInterface.Type.PHYSICAL)).map(MachineInterface::toString)
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), names -> names.isEmpty() ? "none" : names));
    }

    /** That of one slave; empty where that is a problem which was named. */
    Optional<MachineInterface> of(DeviceSelector slave) {
        return Optional.ofNullable(byName.get(slave.written()));
    }
}
