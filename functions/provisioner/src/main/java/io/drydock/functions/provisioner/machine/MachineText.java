package io.drydock.functions.provisioner.machine;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;

/** How machines are told of. */
public final class MachineText {
    private MachineText() {
    }

    /** Begins a sentence: {@code node n1, machine n1 (4y3h7n) of MAAS at …, }. */
    public static String subject(NodeCall call, Maas maas, Machine machine) {
        return "node " + call.node().name() + ", machine " + machine + " of " + maas.name() + ", ";
    }

    /** Its state: in MAAS's own words where it is one that is not known here. */
    public static String state(Machine machine) {
        return machine.state() == MachineState.UNKNOWN ? machine.json().path("status_name").asText(machine.state().words())
                : machine.state().words();
    }

    /** Its state, with what MAAS noted about it. */
    public static String stateAndNote(Machine machine) {
        return state(machine) + (machine.statusMessage().isBlank() ? "" : " (" + machine.statusMessage() + ")");
    }

    /** {@code , of ann}, or nothing. */
    static String owned(Machine machine) {
        return machine.owner().map(owner -> ", of " + owner).orElse("");
    }
}
