package io.drydock.lab.maas.nic;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;
import java.util.EnumSet;
import java.util.Set;

/** In which states of its machine an interface may be changed. */
final class NicStates {
    private static final Set<MachineStatus> CHANGEABLE = EnumSet.of(MachineStatus.NEW, MachineStatus.READY, MachineStatus.ALLOCATED,
            MachineStatus.BROKEN);

    private NicStates() {
    }

    /**
     * @param operation in MAAS's words
     * @throws Refused with 409 in any other state
     */
    static void check(MaasMachine machine, String operation) throws Refused {
        if (!CHANGEABLE.contains(machine.status())) {
            throw refused(operation);
        }
    }

    /** The same, or deployed: then name and MAC address may be changed. */
    static void checkUpdate(MaasMachine machine) throws Refused {
        if (machine.status() != MachineStatus.DEPLOYED) {
            check(machine, "update interface");
        }
    }

    private static Refused refused(String operation) {
        return Refused.conflict("Cannot " + operation + " interface because the machine is not New, Ready, Allocated, or Broken.");
    }
}
