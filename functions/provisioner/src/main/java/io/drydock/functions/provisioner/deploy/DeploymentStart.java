package io.drydock.functions.provisioner.deploy;

import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasException.Kind;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.maas.MachineState;
import io.drydock.functions.provisioner.maas.Machines;
import io.drydock.functions.provisioner.machine.MaasUser;
import io.drydock.functions.provisioner.machine.MachineJson;
import io.drydock.functions.provisioner.site.image.DeployableImages;
import io.drydock.step.StepFailed;
import io.drydock.step.bootaction.NodeBootActions;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Begins a deployment: all that can be found wrong is found first; then the machine is taken, gets its platform, and is deployed. */
@Singleton
class DeploymentStart {
    private final Maas maas;
    private final Machines machines;
    private final MaasTags tags;
    private final MaasUser user;
    private final NodeAgent agent;
    private final DeploySettings settings;
    private final DeployableImages images;

    DeploymentStart(Maas maas, Machines machines, MaasTags tags, MaasUser user, NodeAgent agent, DeploySettings settings,
                    MaasSettings maasSettings, InstantSource clock) {
        this.maas = maas;
        this.machines = machines;
        this.tags = tags;
        this.user = user;
        this.agent = agent;
        this.settings = settings;
        this.images = new DeployableImages(maas, clock, maasSettings.requestTimeout());
    }

    /**
     * The machine, being deployed.
     *
     * @param ready the machine: ready, or had by us
     * @param subject the machine, for messages that go on after it
     */
    Machine start(NodeCall call, Machine ready, String subject) {
        Platform platform = Platform.of(call.node().applied());
        refuseWrong(call, platform, ready, subject);
        String node = call.node().name();
        Optional<NodeBootActions> actions = agent.actions(call);
        UserData userData = actions.map(known -> agent.userData(node, known)).orElse(UserData.NONE);
        call.requireHold();
        Machine machine = ready.state() == MachineState.ALLOCATED ? ready : allocate(call, ready, subject);
        try {
            annotate(call, platform, machine);
            tag(call, platform, machine);
            call.requireHold();
            actions.ifPresent(known -> agent.hand(node, known));
            Machine deploying = Machine.of(maas.post(path(machine), "deploy", request(platform, userData)));
            learn(call, deploying);
            return deploying;
        } catch (MaasException e) {
            String message = e.getMessage() + " Before that, " + subject + "was allocated to " + machine.owner().orElse("us")
                    + "; it stays so, and the step goes on from there when it is tried again.";
            throw e.inStep(message);
        }
    }

    private void refuseWrong(NodeCall call, Platform platform, Machine machine, String subject) {
        List<String> problems = new ArrayList<>(platform.problems());
        String architecture = machine.json().path("architecture").asText("").replaceFirst("/.*", "");
        images.missing(call.node().applied(), architecture, settings.sharedAge()).ifPresent(missing -> problems.add(maas.name() + " " + missing
                + ". PrepareSite has MAAS download what can be downloaded"));
        if (!problems.isEmpty()) {
            throw new StepFailed(subject + "can't be deployed as the design says: " + String.join("; ", problems) + ". Nothing was changed.");
        }
    }

    private Machine allocate(NodeCall call, Machine ready, String subject) {
        Machine allocated;
        try {
            allocated = Machine.of(maas.post("machines/", "allocate", MaasParameters.of("system_id", ready.systemId())
                    .with("comment", "Drydock, task " + call.request().taskId())));
        } catch (MaasException e) {
            allocated = allocatedAlready(call, ready, subject, e);
        }
        learn(call, allocated);
        return allocated;
    }

    /** MAAS says of a machine that has been taken meanwhile only that it is not available. */
    private Machine allocatedAlready(NodeCall call, Machine ready, String subject, MaasException refused) {
        if (refused.kind() != Kind.WRONG_STATE) {
            throw refused;
        }
        Machine now = machines.get(ready.systemId());
        if (now.state() != MachineState.ALLOCATED) {
            throw refused;
        }
        Ownership.require(now, call.node().name(), user::name, subject);
        return now;
    }

    private void annotate(NodeCall call, Platform platform, Machine machine) {
        Map<String, String> difference = Annotations.difference(machine,
                Annotations.wanted(call.node().name(), platform.imageName(), platform.ownerData()));
        if (!difference.isEmpty()) {
            MaasParameters parameters = MaasParameters.NONE;
            for (Map.Entry<String, String> entry : difference.entrySet()) {
                parameters = parameters.with(entry.getKey(), entry.getValue());
            }
            call.requireHold();
            maas.postRepeatable(path(machine), "set_workload_annotations", parameters);
        }
    }

    private void tag(NodeCall call, Platform platform, Machine machine) {
        TagChange change = TagChange.of(machine.tags(), platform.tags(), platform.kernelTag());
        platform.kernelTag().ifPresent(kernel -> tags.require(kernel.name(), kernel.parameters(), call::requireHold));
        for (String name : change.add()) {
            if (platform.kernelTag().map(KernelTag::name).filter(name::equals).isEmpty()) {
                tags.require(name, "", call::requireHold);
            }
            call.requireHold();
            tags.add(name, machine.systemId());
        }
        for (String name : change.remove()) {
            call.requireHold();
            tags.remove(name, machine.systemId());
        }
    }

    private static MaasParameters request(Platform platform, UserData data) {
        MaasParameters parameters = MaasParameters.NONE;
        if (platform.image().isPresent()) {
            parameters = parameters.with("distro_series", platform.image().get().toString());
        }
        if (platform.kernel().isPresent()) {
            parameters = parameters.with("hwe_kernel", platform.kernel().get());
        }
        Optional<String> userData = data.encoded();
        return userData.isPresent() ? parameters.with("user_data", userData.get()) : parameters;
    }

    private void learn(NodeCall call, Machine machine) {
        machines.learn(machine);
        MachineJson.learn(call, machine);
    }

    private static String path(Machine machine) {
        return "machines/" + machine.systemId() + "/";
    }
}
