package io.drydock.lab.site;

import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Optional;

/**
 * Where a server stands and what it is connected to.
 *
 * @param rack the rack's name
 * @param bmcAddress the BMC's address as the site has it; the lab serves it on loopback
 * @param bmcType the protocol that the site speaks with it: {@code ipmi} or {@code redfish}
 * @param cables one for each network port of the server's hardware, in that order; none where nothing is plugged in
 */
public record Placement(Optional<String> rack, String bmcAddress, String bmcType, List<Cable> cables) {
    public Placement {
        cables = List.copyOf(cables);
    }

    /** A server without any cable. */
    static Placement unplugged(LabServer server) {
        return new Placement(Optional.empty(), server.address().getHostAddress(), "ipmi", List.of());
    }

    /** What the port is plugged into, counted from 0. */
    public Optional<Cable> cable(int port) {
        return port < cables.size() ? Optional.of(cables.get(port)) : Optional.empty();
    }
}
