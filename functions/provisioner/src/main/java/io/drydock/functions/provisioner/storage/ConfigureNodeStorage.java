package io.drydock.functions.provisioner.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.MachineJson;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Set;

/** Has MAAS lay out a node's disks as the design says, when it deploys the node: partitions, volume groups, file systems and mounts. */
@Singleton
public class ConfigureNodeStorage implements NodeWork {
    static final String NAME = "configure-node-storage";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final NodeStorage storage;

    ConfigureNodeStorage(ProvisionerSteps steps, Maas maas, Machines machines, NodeStorage storage) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.storage = storage;
    }

    /** The outcome's output is {@code {"systemId", "changes"}}: what was changed, in order. */
    @Funq(NAME)
    public JsonNode configureNodeStorage(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return true;
    }

    @Override
    public JsonNode dependsOn(ManagedNode node) {
        ObjectNode slice = NodeSlice.identity(node);
        slice.set("storage", AppliedNodeJson.toJson(node.applied()).path("storage"));
        Set<String> devices = node.applied().storage().devices().keySet();
        node.hardware().map(HardwareProfile::deviceAliases).ifPresent(aliases -> devices.stream().filter(aliases::containsKey)
                .forEach(device -> slice.withObject("/aliases").put(device, aliases.get(device).toString())));
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine found = machines.find(call.node()).orElseThrow(() -> new StepFailed(maas.name() + " has no machine that is node "
                + call.node().name() + ". Prepare the node: identify-node waits until it has enlisted itself."));
        MachineState state = found.state();
        if (state == MachineState.DEPLOYED || state == MachineState.DEPLOYING) {
            return new StepResult.AlreadyThere(StorageOutput.of(found), subject(call, found) + "is " + MachineText.state(found)
                    + ": its storage is left alone");
        }
        Machine machine = machines.get(found.systemId());
        MachineJson.learn(call, machine);
        return switch (machine.state()) {
            case READY, ALLOCATED -> storage.bring(call, machine, subject(call, machine));
            default -> throw new StepFailed(subject(call, machine) + "is " + MachineText.stateAndNote(machine)
                    + ": its storage can be configured only while it is ready. Commission it (prepare-node), or release it (destroy-node).");
        };
    }

    private String subject(NodeCall call, Machine machine) {
        return MachineText.subject(call, maas, machine);
    }
}
