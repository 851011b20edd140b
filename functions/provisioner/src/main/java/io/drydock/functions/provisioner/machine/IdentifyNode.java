package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Waits until a node has enlisted itself in MAAS, and gives its record there the node's name and domain. */
@Singleton
public class IdentifyNode implements NodeWork {
    static final String NAME = "identify-node";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;
    private final OobParameters oob;
    private final MaasSettings settings;

    IdentifyNode(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity, OobParameters oob, MaasSettings settings) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
        this.oob = oob;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"systemId", "hostname", "domain", "state"}}. */
    @Funq(NAME)
    public JsonNode identifyNode(JsonNode request) {
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
        ObjectNode slice = NodeSlice.identity(node).put("domain", node.applied().domain());
        if (settings.useNodeOobParameters()) {
            slice.set("oob", node.oobSlice());
        }
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        // What is waited for may be told by a list that is some seconds old; what is decided is decided on the machine as it is now.
        Optional<Machine> found = machines.poll(call.node()).flatMap(_ -> machines.now(call.node()));
        if (found.isEmpty()) {
            return new StepResult.InProgress(JsonNodeFactory.instance.objectNode(),
                    maas.name() + " does not know node " + call.node().name() + " yet. " + EnlistmentHint.of(call) + ".");
        }
        Machine machine = found.get();
        identity.require(call.node(), machine);
        Optional<String> used = MachineUse.of(machine);
        if (used.isPresent()) {
            MachineJson.learn(call, machine);
            return new StepResult.AlreadyThere(output(machine), MachineText.subject(call, maas, machine) + used.get() + ": it is left alone");
        }
        RecordChange change = RecordChange.naming(call.node(), machine);
        if (settings.useNodeOobParameters()) {
            change = oob.added(change, call, machine);
        }
        return change.isEmpty() ? asDesigned(call, machine) : changed(call, machine, change);
    }

    private StepResult asDesigned(NodeCall call, Machine machine) {
        MachineJson.learn(call, machine);
        return new StepResult.AlreadyThere(output(machine), MachineText.subject(call, maas, machine) + "has its name and domain already");
    }

    private StepResult changed(NodeCall call, Machine machine, RecordChange change) {
        call.requireHold();
        Machine now = Machine.of(put(call, machine, change));
        machines.learn(now);
        MachineJson.learn(call, now);
        RecordChange left = RecordChange.naming(call.node(), now);
        if (!left.isEmpty()) {
            throw new StepFailed(MachineText.subject(call, maas, now) + "was told " + String.join(", ", change.words())
                    + " and took it, but still has other ones (" + String.join(", ", left.words()) + "). Look into MAAS's log.");
        }
        return new StepResult.Done(output(now), MachineText.subject(call, maas, now) + "was changed: " + String.join(", ", change.words()));
    }

    private JsonNode put(NodeCall call, Machine machine, RecordChange change) {
        try {
            return maas.put("machines/" + machine.systemId() + "/", change.parameters());
        } catch (MaasException e) {
            if (e.kind() == MaasException.Kind.INVALID && e.fields().containsKey("domain")) {
                throw new StepFailed("node " + call.node().name() + " belongs to the DNS domain '" + call.node().applied().domain()
                        + "', which MAAS may not have; configure-site-networks makes the domains of the design. " + e.getMessage(), e);
            }
            throw e;
        }
    }

    private static ObjectNode output(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("hostname", machine.hostname())
                .put("domain", machine.domain()).put("state", MachineText.state(machine));
    }
}
