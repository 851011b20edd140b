package io.drydock.functions.provisioner.commissioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.BegunWork;
import io.drydock.functions.provisioner.machine.MachineIdentity;
import io.drydock.functions.provisioner.machine.MachineJson;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.machine.MachineUse;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Has MAAS look into a node and test it, once, and follows that to its end. */
@Singleton
public class CommissionNode implements NodeWork {
    static final String NAME = "commission-node";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;
    private final CommissioningEnd end;
    private final CommissioningSettings settings;

    CommissionNode(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity, CommissioningEnd end,
                   CommissioningSettings settings) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
        this.end = end;
        this.settings = settings;
    }

    /** The outcome's output is {@code {"systemId", "state", "passed", "failed"}}: how many scripts. */
    @Funq(NAME)
    public JsonNode commissionNode(JsonNode request) {
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
        ObjectNode slice = NodeSlice.identity(node).put("hardwareProfile", node.applied().hardwareProfile().orElse(""));
        slice.set("scripts", ScriptChoice.of(settings, node).toJson());
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        Optional<BegunWork> begun = BegunWork.of(call);
        Machine machine = (begun.isPresent() ? begun.flatMap(earlier -> machines.pollId(earlier.systemId())) : machines.now(call.node()))
                .orElseThrow(() -> new StepFailed("node " + call.node().name() + " is not in " + maas.name()
                        + begun.map(earlier -> " any more: its machine " + earlier.systemId() + " was deleted while it was commissioned").orElse("")
                        + ". Prepare it again: it has to boot from the network to enlist itself."));
        return begun.isPresent() ? follow(call, machine, begun.get()) : begin(call, machine);
    }

    private StepResult begin(NodeCall call, Machine machine) {
        identity.require(call.node(), machine);
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        Optional<String> used = MachineUse.of(machine);
        if (used.isPresent()) {
            return new StepResult.AlreadyThere(CommissioningEnd.output(machine), subject + used.get() + ": it is left alone");
        }
        return switch (machine.state()) {
            case NEW, BROKEN, FAILED_COMMISSIONING, FAILED_TESTING -> start(call, machine);
            case COMMISSIONING, TESTING -> waiting(call, machine, BegunWork.foundOn(machine));
            case READY -> end.isKnown(machine) ? end.alreadyReady(call, machine, subject) : start(call, machine);
            default -> throw new StepFailed(subject + "is " + MachineText.stateAndNote(machine)
                    + ", where MAAS does not commission it. Release it (destroy-node), or bring it to Ready in MAAS.");
        };
    }

    private StepResult start(NodeCall call, Machine machine) {
        call.requireHold();
        MaasParameters request = ScriptChoice.of(settings, call.node()).addTo(MaasParameters.of("enable_ssh", "0")
                .with("skip_bmc_config", settings.skipBmcConfig() ? "1" : "0"));
        Machine now;
        try {
            now = Machine.of(maas.post("machines/" + machine.systemId() + "/", "commission", request));
        } catch (MaasException e) {
            now = begunAlready(machine, e);
        }
        machines.learn(now);
        MachineJson.learn(call, now);
        return waiting(call, now, BegunWork.on(machine));
    }

    /** What was read of the machine may have been seconds old: it may be commissioning by now, by an earlier request whose answer was lost. */
    private Machine begunAlready(Machine machine, MaasException refused) {
        if (refused.kind() != Kind.INVALID && refused.kind() != Kind.WRONG_STATE) {
            throw refused;
        }
        Machine now = machines.get(machine.systemId());
        return switch (now.state()) {
            case COMMISSIONING, TESTING -> now;
            default -> throw refused;
        };
    }

    private StepResult follow(NodeCall call, Machine polled, BegunWork begun) {
        // A list that was read while it was begun may show the state before.
        Machine machine = begun.mayPrecede(polled) ? machines.get(polled.systemId()) : polled;
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        return switch (machine.state()) {
            case COMMISSIONING, TESTING -> waiting(call, machine, begun);
            case READY -> end.ready(call, machine, subject);
            case FAILED_COMMISSIONING, FAILED_TESTING -> throw end.failed(call, machine, subject);
            case NEW -> throw new StepFailed(subject + "is " + MachineText.stateAndNote(machine)
                    + " again: its commissioning was aborted.");
            default -> throw new StepFailed(subject + "is " + MachineText.stateAndNote(machine)
                    + ": somebody else took it while it was commissioned.");
        };
    }

    private StepResult waiting(NodeCall call, Machine machine, BegunWork begun) {
        return new StepResult.InProgress(begun.toJson(), MachineText.subject(call, maas, machine) + "is " + MachineText.stateAndNote(machine));
    }
}
