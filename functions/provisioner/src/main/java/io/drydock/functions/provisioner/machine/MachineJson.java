package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;

/**
 * What is kept of a node's machine: the section {@value #SECTION} of its build model,
 * {@code {"systemId", "hostname", "fqdn", "state" (MAAS's number), "stateName", "powerState", "osystem", "distroSeries"}}.
 */
public final class MachineJson {
    /** The section of the build model. */
    public static final String SECTION = "provisioner";

    private MachineJson() {
    }

    /** Keeps what MAAS says of the node's machine. */
    public static void learn(NodeCall call, Machine machine) {
        ObjectNode seen = of(machine);
        if (call.known(SECTION).filter(known -> known.content().equals(seen)).isEmpty()) {
            call.learn(SECTION, seen);
        }
    }

    /** The section's content. */
    public static ObjectNode of(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("hostname", machine.hostname())
                .put("fqdn", machine.fqdn()).put("state", machine.json().path("status").asInt()).put("stateName", words(machine))
                .put("powerState", machine.powerState()).put("osystem", machine.osystem()).put("distroSeries", machine.distroSeries());
    }

    /** The machine's state for people: in MAAS's own words where it is one that is not known here. */
    public static String words(Machine machine) {
        return machine.state() == MachineState.UNKNOWN ? machine.json().path("status_name").asText(machine.state().words())
                : machine.state().words();
    }
}
