package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Machine;

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
        call.learn(SECTION, of(machine));
    }

    /** The section's content. */
    public static ObjectNode of(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("hostname", machine.hostname())
                .put("fqdn", machine.fqdn()).put("state", machine.json().path("status").asInt()).put("stateName", MachineText.state(machine))
                .put("powerState", machine.powerState()).put("osystem", machine.osystem()).put("distroSeries", machine.distroSeries());
    }
}
