package io.drydock.functions.provisioner.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.functions.provisioner.machine.MachineIdentity;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.machine.MachineUse;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.drydock.step.bootaction.BootActionRecords;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/**
 * Deletes a node's record in MAAS, and puts away what is known of the node: it is present again, as one that was never prepared. Its
 * secret is worth nothing any more.
 */
@Singleton
public class ForgetNode implements NodeWork {
    static final String NAME = "forget-node";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;
    private final MaasUser user;
    private final BootActionRecords bootActions;

    ForgetNode(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity, MaasUser user, BootActionRecords bootActions) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
        this.user = user;
        this.bootActions = bootActions;
    }

    /** The outcome's output is {@code {"systemId", "archivedAt"}}; each is absent where there was nothing to forget. */
    @Funq(NAME)
    public JsonNode forgetNode(JsonNode request) {
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
        return NodeSlice.identity(node);
    }

    @Override
    public StepResult perform(NodeCall call) {
        Optional<Machine> machine = machines.now(call.node());
        machine.ifPresent(found -> delete(call, found));
        call.requireHold();
        bootActions.forget(call.node().name());
        Optional<Instant> archived = call.models().archive(call.node().name(), call.request().taskId());
        ObjectNode output = JsonNodeFactory.instance.objectNode();
        machine.ifPresent(found -> output.put("systemId", found.systemId()));
        archived.ifPresent(at -> output.put("archivedAt", at.toString()));
        String record = machine.map(found -> MachineText.subject(call, maas, found) + "was deleted")
                .orElseGet(() -> maas.name() + " does not know node " + call.node().name());
        String known = archived.isPresent() ? "; what was known of it was put away" : "; nothing was known of it";
        return machine.isEmpty() && archived.isEmpty() ? new StepResult.AlreadyThere(output, record + known)
                : new StepResult.Done(output, record + known);
    }

    private void delete(NodeCall call, Machine machine) {
        identity.require(call.node(), machine);
        String subject = MachineText.subject(call, maas, machine);
        OthersMachine.refuse(machine, call.node().name(), subject, user);
        if (MachineUse.of(machine).isPresent() || machine.state().changing()) {
            throw new StepFailed(subject + "is " + MachineText.state(machine)
                    + ": a record is deleted only of a machine that nobody uses. Run release-node first, or bring it out of that state in MAAS.");
        }
        call.requireHold();
        maas.delete("machines/" + machine.systemId() + "/");
        machines.forget(machine.systemId());
    }
}
