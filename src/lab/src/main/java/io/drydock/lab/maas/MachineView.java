package io.drydock.lab.maas;

import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Platform;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A machine of the lab's MAAS as it was at one moment, for tests to look at.
 *
 * @param server the name of the lab's server that it is
 * @param error why it failed; empty: it didn't
 * @param ownerData its workload annotations
 */
public record MachineView(String server, String systemId, String hostname, String domain, MachineStatus status, String error, Optional<String> owner,
                          Set<String> tags, Map<String, String> ownerData, Platform platform, String powerType) {
    public MachineView {
        tags = Set.copyOf(tags);
        ownerData = Map.copyOf(ownerData);
    }

    static MachineView of(MaasMachine machine) {
        return new MachineView(machine.serverName(), machine.systemId(), machine.hostname(), machine.domain(), machine.status(), machine.error(),
                machine.owner(), machine.tags(), machine.ownerData(), machine.platform(), machine.power().type());
    }
}
