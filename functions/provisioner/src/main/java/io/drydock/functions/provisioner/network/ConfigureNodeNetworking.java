package io.drydock.functions.provisioner.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.maas.network.SiteNetworks;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/** Makes a machine's interfaces in MAAS what the design wants: bonds, VLANs, MTU, addresses, the default gateway. */
@Singleton
public class ConfigureNodeNetworking implements NodeWork {
    static final String NAME = "configure-node-networking";
    private static final List<String> SLICE = List.of("interfaces", "addressing", "links", "networks", "primary_network", "hardware");

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final SiteNetworks networks;
    private final MachineManifests manifests;

    ConfigureNodeNetworking(ProvisionerSteps steps, Maas maas, Machines machines, SiteNetworks networks, MachineManifests manifests) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.networks = networks;
        this.manifests = manifests;
    }

    /** The outcome's output is {@code {"changes": ["what was done", …]}}. */
    @Funq(NAME)
    public JsonNode configureNodeNetworking(JsonNode request) {
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
        return AppliedNodeJson.toJson(node.applied()).retain(SLICE);
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine machine = machines.find(call.node()).orElseThrow(() -> new StepFailed(maas.name() + " has no machine that is node "
                + call.node().name() + ": nothing was changed. Run identify-node."));
        return switch (machine.state()) {
            case DEPLOYED, DEPLOYING -> new StepResult.AlreadyThere(output(List.of()), "The machine " + machine + " is " + machine.state().words()
                    + ": its interfaces are left alone");
            case READY, ALLOCATED, BROKEN -> configure(call, machine);
            default -> throw new StepFailed("The machine " + machine + " is " + MachineText.state(machine) + ", and " + maas.name()
                    + " lets interfaces be changed only while it is ready, allocated or broken: nothing was changed. "
                    + (machine.state().changing() ? "Wait until MAAS is done with it." : "Commission or release it first."));
        };
    }

    private StepResult configure(NodeCall call, Machine known) {
        Manifest manifest = manifests.of(call, known);
        NetworkDesign design = design(call, manifest, known);
        if (design.problems().isEmpty() && design.changes(known).isEmpty()) {
            return alreadyThere(call, known);
        }
        // What is known may be some seconds old: before anything is changed, or refused, it is read anew.
        Machine machine = machines.get(known.systemId());
        if (!design.problems().isEmpty()) {
            networks.refresh();
        }
        design = design(call, manifest, machine);
        if (!design.problems().isEmpty()) {
            throw new StepFailed("The design, the machine " + machine + " and " + maas.name()
                    + " contradict each other, so that nothing was changed: " + String.join("; ", design.problems()) + ".");
        }
        List<NetworkChange> changes = design.changes(machine);
        return changes.isEmpty() ? alreadyThere(call, machine) : change(call, design, machine, changes);
    }

    private NetworkDesign design(NodeCall call, Manifest manifest, Machine machine) {
        return NetworkDesign.of(call.node().applied(), manifest, MachineNetwork.of(machine),
                new NetworkMap(networks.fabrics(), networks.subnets()));
    }

    private StepResult change(NodeCall call, NetworkDesign design, Machine machine, List<NetworkChange> changes) {
        new NetworkWork(maas, machine.systemId()).makeAll(changes, call::requireHold);
        Machine after = machines.get(machine.systemId());
        InterfacesJson.learn(call, after);
        List<NetworkChange> missing = design.changes(after);
        if (!missing.isEmpty()) {
            throw new StepFailed(maas.name() + " took " + changes.size() + " changes of the interfaces of the machine " + machine
                    + ", and yet shows them otherwise. It took: " + NetworkWork.told(changes) + ". What would have to be done now: "
                    + NetworkWork.told(missing) + ".");
        }
        return new StepResult.Done(output(changes), changes.size() + " changes of the interfaces of the machine " + machine + ": "
                + NetworkWork.told(changes));
    }

    private StepResult alreadyThere(NodeCall call, Machine machine) {
        InterfacesJson.learn(call, machine);
        return new StepResult.AlreadyThere(output(List.of()), "The interfaces of the machine " + machine + " are as the design wants them");
    }

    private static ObjectNode output(List<NetworkChange> changes) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("changes");
        changes.forEach(change -> array.add(change.toString()));
        return json;
    }
}
