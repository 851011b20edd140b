package io.drydock.lab.site;

import io.drydock.lab.server.LabServer;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a server stands and what it is connected to.
 *
 * @param rack the rack's name
 * @param bmcAddress the BMC's address as the site has it; the lab serves it on loopback
 * @param bmcType the protocol that the site speaks with it: {@code ipmi} or {@code redfish}
 * @param cables by the number of the network port in the server's hardware, from 0 on; a port without is not plugged in
 */
public record Placement(Optional<String> rack, String bmcAddress, String bmcType, Map<Integer, Cable> cables) {
    public Placement {
        cables = Collections.unmodifiableMap(new TreeMap<>(cables));
    }

    /** A server without any cable. */
    static Placement unplugged(LabServer server) {
        return new Placement(Optional.empty(), server.address().getHostAddress(), "ipmi", Map.of());
    }

    /** What the port is plugged into, counted from 0. */
    public Optional<Cable> cable(int port) {
        return Optional.ofNullable(cables.get(port));
    }
}
