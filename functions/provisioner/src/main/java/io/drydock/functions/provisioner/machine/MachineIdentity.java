package io.drydock.functions.provisioner.machine;

import io.drydock.design.host.MacAddress;
import io.drydock.design.network.IpAddress;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells whether a machine that MAAS has under a node's name is that node, by what nobody chooses: its ports and its BMC. Names are given by
 * people, and a machine of somebody else may have the same one.
 */
@Singleton
public class MachineIdentity {
    private final Maas maas;
    private final Machines machines;

    MachineIdentity(Maas maas, Machines machines) {
        this.maas = maas;
        this.machines = machines;
    }

    /**
     * Passes if the boot MAC or the BMC's address agrees, or neither can be compared. MAAS is asked for the BMC only where the boot MAC
     * does not agree.
     *
     * @throws StepFailed if the machine is another one; it names both
     */
    public void require(ManagedNode node, Machine machine) {
        List<String> differences = new ArrayList<>();
        Optional<MacAddress> mac = node.applied().bootMac().value();
        if (mac.isPresent() && !machine.macs().isEmpty()) {
            if (machine.macs().contains(mac.get())) {
                return;
            }
            differences.add("its ports have the MAC addresses " + machine.macs().stream().map(MacAddress::toString).collect(Collectors.joining(", "))
                    + ", the design says boot_mac " + mac.get());
        }
        Optional<IpAddress> designed = node.address();
        if (designed.isPresent()) {
            Optional<IpAddress> known = PowerParameters.read(maas, machine.systemId()).address();
            if (known.equals(designed)) {
                return;
            }
            known.ifPresent(address -> differences.add("its BMC is at " + address + ", the design says " + designed.get()));
        }
        if (!differences.isEmpty()) {
            machines.mistaken(node);
            throw new StepFailed(maas.name() + " has machine " + machine + ", " + MachineText.state(machine) + MachineText.owned(machine)
                    + ", in the place of node " + node.name() + ", and it is another one: " + String.join("; ", differences)
                    + ". Nothing was changed. Rename that machine in MAAS, or mend the design.");
        }
    }
}
