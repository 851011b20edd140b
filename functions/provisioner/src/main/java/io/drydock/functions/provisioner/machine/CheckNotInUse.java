package io.drydock.functions.provisioner.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks whether a node is in use by what MAAS knows: such a node is left alone. */
@Singleton
public class CheckNotInUse implements NodeWork {
    static final String NAME = "check-not-in-use";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;

    CheckNotInUse(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
    }

    /**
     * The outcome's output is {@code {"inUse", "known", "state", "owner"}}; the latter two are empty where MAAS does not know the node, or
     * nobody has it. A node that is in use is an outcome {@code skipped}: what follows is to be left out.
     */
    @Funq(NAME)
    public JsonNode checkNotInUse(JsonNode request) {
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
        Optional<Machine> found = machines.now(call.node());
        if (found.isEmpty()) {
            return new StepResult.Done(output(false, found), maas.name() + " does not know node " + call.node().name() + " yet");
        }
        Machine machine = found.get();
        identity.require(call.node(), machine);
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        return MachineUse.of(machine)
                .<StepResult>map(used -> new StepResult.AlreadyThere(output(true, found), subject + used + renamed(call, machine)))
                .orElseGet(() -> new StepResult.Done(output(false, found), subject + "is " + MachineText.state(machine) + ": it is not in use"));
    }

    private static String renamed(NodeCall call, Machine machine) {
        return DeployedName.other(machine, call.node().name())
                .map(name -> ", as node " + name + ": it is left alone, and goes on under that name. " + DeployedName.remedy(name))
                .orElse(": it is left alone");
    }

    private static ObjectNode output(boolean inUse, Optional<Machine> machine) {
        return JsonNodeFactory.instance.objectNode().put("inUse", inUse).put("known", machine.isPresent())
                .put("state", machine.map(MachineText::state).orElse("")).put("owner", machine.flatMap(Machine::owner).orElse(""));
    }
}
