package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.functions.provisioner.deploy.BegunDeployment.Phase;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.functions.provisioner.machine.MachineIdentity;
import io.drydock.functions.provisioner.machine.MachineJson;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.functions.provisioner.machine.NodeSlice;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Has MAAS deploy a node with its platform, once, and follows that to its end. */
@Singleton
public class BootstrapNode implements NodeWork {
    static final String NAME = "bootstrap-node";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Machines machines;
    private final MachineIdentity identity;
    private final MaasUser user;
    private final DeploymentStart start;
    private final DeploymentEnd end;

    BootstrapNode(ProvisionerSteps steps, Maas maas, Machines machines, MachineIdentity identity, MaasUser user, DeploymentStart start,
                  DeploymentEnd end) {
        this.steps = steps;
        this.maas = maas;
        this.machines = machines;
        this.identity = identity;
        this.user = user;
        this.start = start;
        this.end = end;
    }

    /** The outcome's output is {@code {"systemId", "image", "kernel"}}. */
    @Funq(NAME)
    public JsonNode bootstrapNode(JsonNode request) {
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
        JsonNode model = AppliedNodeJson.toJson(node.applied());
        ObjectNode slice = NodeSlice.identity(node);
        slice.set("platform", model.path("platform"));
        slice.set("tags", model.path("metadata").path("tags"));
        slice.set("ownerData", model.path("metadata").path("owner_data"));
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        Optional<BegunDeployment> begun = BegunDeployment.of(call);
        Machine machine = (begun.isPresent() ? begun.flatMap(earlier -> machines.pollId(earlier.work().systemId())) : machines.find(call.node()))
                .orElseThrow(() -> new StepFailed(maas.name() + " has no machine that is node " + call.node().name()
                        + begun.map(earlier -> " any more: " + earlier.work().systemId() + " was deleted while it was deployed").orElse("")
                        + ". Prepare the node (prepare-node)."));
        if (begun.isPresent()) {
            return follow(call, machine, begun.get());
        }
        // The list may be some seconds old. That a machine is deployed does not pass so soon.
        return begin(call, machine.state() == MachineState.DEPLOYED ? machine : machines.get(machine.systemId()));
    }

    private StepResult begin(NodeCall call, Machine machine) {
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        identity.require(call.node(), machine);
        return switch (machine.state()) {
            case READY -> deploy(call, machine);
            case ALLOCATED -> {
                requireOurs(call, machine, subject);
                Ownership.refuseLocked(machine, subject);
                yield deploy(call, machine);
            }
            case DEPLOYING -> {
                requireOurs(call, machine, subject);
                yield waiting(call, machine, BegunDeployment.foundOn(Phase.DEPLOY, machine));
            }
            case DEPLOYED -> {
                requireOurs(call, machine, subject);
                yield end.alreadyDeployed(call, machine, subject);
            }
            case FAILED_DEPLOYMENT -> {
                requireOurs(call, machine, subject);
                Ownership.refuseLocked(machine, subject);
                yield release(call, machine);
            }
            case RELEASING, DISK_ERASING -> waiting(call, machine, BegunDeployment.foundOn(Phase.RELEASE, machine));
            default -> throw new StepFailed(subject + "is " + MachineText.stateAndNote(machine)
                    + ", where MAAS does not deploy it. Prepare the node (prepare-node), or destroy it first (destroy-node).");
        };
    }

    private StepResult follow(NodeCall call, Machine polled, BegunDeployment begun) {
        // A list that was read while it was begun may show the state before.
        Machine machine = begun.work().mayPrecede(polled) ? machines.get(polled.systemId()) : polled;
        MachineJson.learn(call, machine);
        String subject = MachineText.subject(call, maas, machine);
        return switch (begun.phase()) {
            case RELEASE -> switch (machine.state()) {
                case RELEASING, DISK_ERASING -> waiting(call, machine, begun);
                case READY -> deploy(call, machine);
                default -> throw new StepFailed(subject + "was being released, and is " + MachineText.stateAndNote(machine)
                        + ". Look at the machine's events in MAAS.");
            };
            case DEPLOY -> switch (machine.state()) {
                case DEPLOYING -> waiting(call, machine, begun);
                case DEPLOYED -> {
                    requireOurs(call, machine, subject);
                    yield end.deployed(call, machine, subject);
                }
                case FAILED_DEPLOYMENT -> throw end.failed(call, machine, subject);
                default -> throw new StepFailed(subject + "was being deployed, and is " + MachineText.stateAndNote(machine)
                        + ": somebody has aborted the deployment, or released the machine.");
            };
        };
    }

    private void requireOurs(NodeCall call, Machine machine, String subject) {
        Ownership.require(machine, call.node().name(), user::name, subject);
    }

    /** The last deployment failed: MAAS deploys only what it has taken back. */
    private StepResult release(NodeCall call, Machine machine) {
        call.requireHold();
        Machine now = Machine.of(maas.post("machines/" + machine.systemId() + "/", "release",
                MaasParameters.of("comment", "Drydock, task " + call.request().taskId() + ": its deployment failed")));
        machines.learn(now);
        return follow(call, now, BegunDeployment.on(Phase.RELEASE, machine));
    }

    private StepResult deploy(NodeCall call, Machine machine) {
        Machine deploying = start.start(call, machine, MachineText.subject(call, maas, machine));
        return waiting(call, deploying, BegunDeployment.on(Phase.DEPLOY, machine));
    }

    private StepResult waiting(NodeCall call, Machine machine, BegunDeployment begun) {
        return new StepResult.InProgress(begun.toJson(), MachineText.subject(call, maas, machine) + "is " + MachineText.stateAndNote(machine));
    }
}
