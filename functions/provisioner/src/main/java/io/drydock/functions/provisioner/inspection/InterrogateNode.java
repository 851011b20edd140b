package io.drydock.functions.provisioner.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.network.InterfacesJson;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.NodeStatus;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;

/** Takes what commissioning found in a machine into the node's build model; the node is prepared then. */
@Singleton
public class InterrogateNode implements NodeWork {
    static final String NAME = "interrogate-node";

    private final ProvisionerSteps steps;
    private final Inspection inspection;
    private final MachineManifests manifests;

    InterrogateNode(ProvisionerSteps steps, Inspection inspection, MachineManifests manifests) {
        this.steps = steps;
        this.inspection = inspection;
        this.manifests = manifests;
    }

    /** The outcome's output is {@code {"networkDevices", "disks"}}, how many there are; the build model has all of it. */
    @Funq(NAME)
    public JsonNode interrogateNode(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesNode() {
        return false;
    }

    @Override
    public JsonNode dependsOn(ManagedNode node) {
        return NodeSlice.identity(node);
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine machine = inspection.machine(call);
        boolean known = manifests.known(call, machine).isPresent();
        Manifest manifest = manifests.of(call, machine);
        boolean sameInterfaces = !InterfacesJson.learn(call, machine);
        boolean samePreparation = !prepare(call, machine);
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("networkDevices", manifest.networkDevices().size())
                .put("disks", manifest.disks().size());
        if (known && sameInterfaces && samePreparation) {
            return new StepResult.AlreadyThere(output, "What the latest commissioning of the machine " + machine + " found is known");
        }
        return new StepResult.Done(output, "What the latest commissioning of the machine " + machine + " found is in the build model: "
                + manifest.networkDevices().size() + " network devices, " + manifest.disks().size() + " disks");
    }

    /** Notes that the node is prepared, unless it has come further; whether that is new. */
    private static boolean prepare(NodeCall call, Machine machine) {
        NodeStatus status = NodeStatus.of(call.models(), call.node().name());
        boolean further = status == NodeStatus.DEPLOYED && (machine.state() == MachineState.DEPLOYED || machine.state() == MachineState.DEPLOYING);
        if (further || status == NodeStatus.PREPARED) {
            return false;
        }
        NodeStatus.PREPARED.write(call.models(), call.node().name(), call.request().taskId(), call.step());
        return true;
    }
}
