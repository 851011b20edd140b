package io.drydock.functions.provisioner.manifest;

import java.util.List;
import java.util.Optional;

/**
 * What a network interface of a machine heard by LLDP from the port at the other end of its cable.
 *
 * @param port the machine's own interface, by its name in the operating system
 * @param chassisId by which the neighbour calls itself, such as its MAC address
 * @param systemName its name
 * @param managementAddresses where it is managed
 * @param remotePort the neighbour's port
 */
public record Neighbour(String port, Optional<String> chassisId, Optional<String> systemName, List<String> managementAddresses,
                        Optional<String> remotePort) {
    public Neighbour {
        managementAddresses = List.copyOf(managementAddresses);
    }

    /** For messages: {@code r1-a port Ethernet1/7}. */
    @Override
    public String toString() {
        return systemName.or(() -> chassisId).orElse("a neighbour without name") + remotePort.map(name -> " port " + name).orElse("");
    }
}
