package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.http.Refused;
import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.maas.state.MachineStatus;

/** In which states of its machine storage may be changed. */
final class StorageStates {
    private StorageStates() {
    }

    /**
     * @param what can't be done otherwise, in MAAS's words
     * @throws Refused with 409 unless the machine is ready
     */
    static void ready(MaasMachine machine, String what) throws Refused {
        if (machine.status() != MachineStatus.READY) {
            throw Refused.conflict("Cannot " + what + " because the machine is not Ready.");
        }
    }

    /** The same for partitions, for which MAAS speaks of the node. */
    static void nodeReady(MaasMachine machine, String what) throws Refused {
        if (machine.status() != MachineStatus.READY) {
            throw Refused.conflict("Cannot " + what + " because the node is not Ready.");
        }
    }

    /** File systems may be changed by a machine's owner too. */
    static void readyOrAllocated(MaasMachine machine, String operation, Formattable on) throws Refused {
        if (machine.status() != MachineStatus.READY && machine.status() != MachineStatus.ALLOCATED) {
            throw Refused.conflict("Cannot " + operation + " " + on.kind() + " because the " + (on instanceof Partition ? "node" : "machine")
                    + " is not Ready or Allocated.");
        }
    }
}
