package io.drydock.lab.maas.life;

import io.drydock.design.host.MacAddress;
import io.drydock.lab.maas.fault.MaasFault;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.PowerSetup;
import io.drydock.lab.server.LabServer;
import io.drydock.lab.site.Placement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds servers that MAAS doesn't know and that boot by PXE where it serves DHCP: they tell it what they are, get a name, and switch themselves off.
 * Not for several threads.
 */
final class Enlistment {
    /** A server on its way in, since it booted. */
    private record Arrival(Instant boot, Duration takes) {
    }

    private final MachineCare care;
    private final Map<LabServer, Arrival> arriving = new HashMap<>();
    private final Map<LabServer, Integer> seen = new HashMap<>();

    Enlistment(MachineCare care) {
        this.care = care;
    }

    void advance() {
        Instant now = care.lifecycle().now();
        for (LabServer server : care.state().site().servers()) {
            if (care.state().machineOf(server).isPresent()) {
                arriving.remove(server);
                seen.put(server, server.bootCount());
            } else if (server.bootCount() > seen.getOrDefault(server, 0) || arriving.containsKey(server)) {
                seen.put(server, server.bootCount());
                look(server, now);
            }
        }
    }

    private void look(LabServer server, Instant now) {
        Optional<Instant> boot = care.boots().runningFromNetwork(server, Instant.EPOCH);
        if (boot.isEmpty() || care.faults().has(server.name(), MaasFault.NEVER_ENLISTS)) {
            arriving.remove(server);
            return;
        }
        Arrival arrival = arriving.get(server);
        if (arrival == null || !arrival.boot().equals(boot.get())) {
            arrival = new Arrival(boot.get(), care.durations().jittered(Durations.ENLISTMENT));
            arriving.put(server, arrival);
        }
        if (!now.isBefore(arrival.boot().plus(arrival.takes()))) {
            arriving.remove(server);
            enlist(server);
        }
    }

    private void enlist(LabServer server) {
        MaasMachine machine = new MaasMachine(care.state().newSystemId(), care.state().nextId("node"), care.state().newHostname(),
                Optional.of(server));
        machine.toldMacs(macs(server));
        machine.power(power(machine, server));
        care.state().add(machine);
        care.parts().forEach(part -> part.enlisted(machine));
        care.lifecycle().enter(machine, MachineStatus.NEW, "New");
        ServerPower.off(machine);
    }

    /** All of its network ports, the one it boots from first. */
    private static List<String> macs(LabServer server) {
        List<MacAddress> macs = new ArrayList<>(server.spec().macs());
        Boots.pxePort(server).ifPresent(port -> macs.addFirst(macs.remove(port.intValue())));
        return macs.stream().map(MacAddress::toString).toList();
    }

    /** MAAS makes an account for itself in the BMC. */
    private PowerSetup power(MaasMachine machine, LabServer server) {
        Placement placement = care.state().site().placement(server);
        String password = Long.toString(care.state().random().nextLong() >>> 1, Character.MAX_RADIX);
        machine.share(BmcPower.OwnAccount.class, () -> new BmcPower.OwnAccount("maas", password));
        if (placement.bmcType().equals("redfish")) {
            Map<String, Object> parameters = PowerSetup.redfishDefaults();
            parameters.put("power_address", placement.bmcAddress());
            parameters.put("power_user", "maas");
            parameters.put("power_pass", password);
            return new PowerSetup("redfish", parameters);
        }
        return PowerSetup.ipmi(placement.bmcAddress(), "maas", password);
    }
}
