package io.drydock.lab.maas.life;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import io.drydock.lab.maas.state.Transitions;
import java.time.Instant;

/** Boots a machine into a system in which people mend it, and back. Not for several threads. */
public final class Rescue {
    private final MachineCare care;

    public Rescue(MachineCare care) {
        this.care = care;
    }

    /** @throws Refused if the machine is in no state for it */
    public void enter(MaasMachine machine) throws Refused {
        if (!Transitions.allowed(machine.status(), MachineStatus.ENTERING_RESCUE_MODE)) {
            throw Refused.conflict("Cannot enter rescue mode in current state: node " + machine.systemId() + " is in state "
                    + machine.status().title() + ".");
        }
        if (machine.status() != MachineStatus.FAILED_ENTERING_RESCUE_MODE) {
            machine.beforeRescue(machine.status());
        }
        Instant now = care.lifecycle().now();
        care.lifecycle().enter(machine, MachineStatus.ENTERING_RESCUE_MODE, "Entering rescue mode");
        Netboot netboot = new Netboot(care.power(), care.boots(), now, care.durations().jittered(Durations.RESCUE), false);
        care.lifecycle().begin(machine, new NetbootJob(netboot, care.durations().exact(Durations.TIMEOUT), () -> false, _ -> { }),
                _ -> care.lifecycle().enter(machine, MachineStatus.RESCUE_MODE, "Rescue mode"));
    }

    /** @throws Refused if the machine is in no state for it */
    public void exit(MaasMachine machine) throws Refused {
        if (!Transitions.allowed(machine.status(), MachineStatus.EXITING_RESCUE_MODE)) {
            throw Refused.conflict("Cannot exit rescue mode in current state: node " + machine.systemId() + " is in state "
                    + machine.status().title() + ".");
        }
        MachineStatus back = machine.beforeRescue();
        care.lifecycle().enter(machine, MachineStatus.EXITING_RESCUE_MODE, "Exiting rescue mode");
        care.lifecycle().begin(machine, new PowerOffJob(care.power(), care.lifecycle().now(), care.durations().exact(Durations.TIMEOUT)), _ -> {
            care.lifecycle().enter(machine, back, "Exited rescue mode");
            if (back == MachineStatus.DEPLOYED) {
                care.power().on(machine);
            }
        });
    }
}
