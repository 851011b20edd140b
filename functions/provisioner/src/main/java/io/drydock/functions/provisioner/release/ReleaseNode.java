package io.drydock.functions.provisioner.release;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.BegunWork;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.functions.provisioner.machine.MachineIdentity;
import io.drydock.functions.provisioner.machine.MachineJson;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.NodeStatus;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Has MAAS take a node back, with its disks erased, once, and follows that to its end. */
@Singleton
public class ReleaseNode implements NodeWork {
    static final String NAME = "release-node";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;
    private final MaasUser user;
    private final ReleaseSettings settings;

    ReleaseNode(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity, MaasUser user, ReleaseSettings settings) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
        this.user = user;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"known", "systemId", "state"}}; the latter two are absent where MAAS does not know the node. */
    @Funq(NAME)
    public JsonNode releaseNode(JsonNode request) {
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
        return NodeSlice.identity(node).put("erase", settings.erase().name());
    }

    @Override
    public StepResult perform(NodeCall call) {
        Optional<BegunWork> begun = BegunWork.of(call);
        Optional<Machine> found = begun.isPresent() ? begun.flatMap(earlier -> machines.pollId(earlier.systemId())) : machines.now(call.node());
        if (found.isEmpty()) {
            return gone(call, begun);
        }
        return begun.isPresent() ? follow(call, found.get(), begun.get()) : begin(call, found.get());
    }

    private StepResult gone(NodeCall call, Optional<BegunWork> begun) {
        ObjectNode output = JsonNodeFactory.instance.objectNode().put("known", false);
        if (begun.isEmpty()) {
            return new StepResult.AlreadyThere(output, maas.name() + " does not know node " + call.node().name() + ": there is nothing to release");
        }
        return new StepResult.Done(output, "node " + call.node().name() + ": its machine " + begun.get().systemId() + " is not in " + maas.name()
                + " any more; it was deleted while it was released");
    }

    private StepResult begin(NodeCall call, Machine machine) {
        identity.require(call.node(), machine);
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        return switch (machine.state()) {
            case ALLOCATED, DEPLOYED, DEPLOYING, FAILED_DEPLOYMENT, FAILED_RELEASING, FAILED_DISK_ERASING -> start(call, machine);
            case RELEASING, DISK_ERASING -> waiting(call, machine, BegunWork.foundOn(machine));
            case RESERVED, RESCUE_MODE, ENTERING_RESCUE_MODE, FAILED_ENTERING_RESCUE_MODE, EXITING_RESCUE_MODE, FAILED_EXITING_RESCUE_MODE, UNKNOWN ->
                    throw new StepFailed(subject + "is " + MachineText.state(machine)
                            + ", where MAAS does not release it. Bring it out of that state in MAAS.");
            default -> new StepResult.AlreadyThere(output(machine), subject + "is " + MachineText.state(machine)
                    + ": there is nothing to release");
        };
    }

    private StepResult start(NodeCall call, Machine machine) {
        OthersMachine.refuse(machine, call.node().name(), MachineText.subject(call, maas, machine), user);
        call.requireHold();
        Machine now;
        try {
            now = Machine.of(maas.post("machines/" + machine.systemId() + "/", "release",
                    settings.erase().parameters().with("comment", "Drydock, task " + call.request().taskId())));
        } catch (MaasException e) {
            now = begunAlready(machine, e);
        }
        machines.learn(now);
        return follow(call, now, BegunWork.on(machine));
    }

    /** What was read of the machine may have been seconds old: it may be released by now, by an earlier request whose answer was lost. */
    private Machine begunAlready(Machine machine, MaasException refused) {
        if (refused.kind() != Kind.INVALID && refused.kind() != Kind.WRONG_STATE) {
            throw refused;
        }
        Machine now = machines.get(machine.systemId());
        return switch (now.state()) {
            case RELEASING, DISK_ERASING, READY, NEW -> now;
            default -> throw refused;
        };
    }

    private StepResult follow(NodeCall call, Machine polled, BegunWork begun) {
        // A list that was read while it was begun may show the state before.
        Machine machine = begun.mayPrecede(polled) ? machines.get(polled.systemId()) : polled;
        String subject = MachineText.subject(call, maas, machine);
        MachineJson.learn(call, machine);
        return switch (machine.state()) {
            case RELEASING, DISK_ERASING -> waiting(call, machine, begun);
            case READY, NEW -> {
                // Nothing of its last use counts any more.
                NodeStatus.PRESENT.write(call.models(), call.node().name(), call.request().taskId(), NAME);
                yield new StepResult.Done(output(machine), subject + "was released and is " + MachineText.state(machine)
                        + "; disks: erase " + settings.erase().name().toLowerCase(Locale.ROOT));
            }
            default -> throw new StepFailed(subject + "was being released, and is " + MachineText.stateAndNote(machine)
                    + ". Look at the machine's events in MAAS.");
        };
    }

    private StepResult waiting(NodeCall call, Machine machine, BegunWork begun) {
        return new StepResult.InProgress(begun.toJson(), MachineText.subject(call, maas, machine) + "is " + MachineText.stateAndNote(machine));
    }

    private static ObjectNode output(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("known", true).put("systemId", machine.systemId())
                .put("state", MachineText.state(machine));
    }
}
