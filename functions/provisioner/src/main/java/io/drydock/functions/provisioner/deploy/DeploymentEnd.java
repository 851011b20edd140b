package io.drydock.functions.provisioner.deploy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.node.NodeCall;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.machine.MachineText;
import io.drydock.step.NodeStatus;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import jakarta.inject.Singleton;

/** What comes of a deployment: it is compared with the design, its log is kept, and the node's status says so. */
@Singleton
class DeploymentEnd {
    /**
     * The section of the build model: {@code {"systemId", "image", "kernel", "kernelParameters", "tags", "ownerData", "results"}}; the results
     * are the installation's, by name, with their status and the end of their output.
     */
    static final String SECTION = "deployment";

    private final Maas maas;

    DeploymentEnd(Maas maas) {
        this.maas = maas;
    }

    /** A machine that this step has deployed. */
    StepResult deployed(NodeCall call, Machine machine, String subject) {
        Platform platform = Platform.of(call.node().applied());
        refuseOtherImage(machine, platform, subject);
        learn(call, machine, InstallationResults.read(maas, machine.systemId()));
        NodeStatus.DEPLOYED.write(call.models(), call.node().name(), call.request().taskId(), call.step());
        return new StepResult.Done(output(machine), subject + "is deployed with " + image(machine));
    }

    /** A machine that was deployed before. */
    StepResult alreadyDeployed(NodeCall call, Machine machine, String subject) {
        refuseOtherImage(machine, Platform.of(call.node().applied()), subject);
        if (NodeStatus.of(call.models(), call.node().name()) != NodeStatus.DEPLOYED) {
            NodeStatus.DEPLOYED.write(call.models(), call.node().name(), call.request().taskId(), call.step());
        }
        return new StepResult.AlreadyThere(output(machine), subject + "is deployed with " + image(machine) + " already");
    }

    /** Why a deployment failed: in MAAS's words, and those of the installation. */
    StepFailed failed(NodeCall call, Machine machine, String subject) {
        String log;
        try {
            InstallationResults results = InstallationResults.read(maas, machine.systemId());
            learn(call, machine, results);
            log = results.tail().isEmpty() ? ". The installation wrote nothing." : ". The installation wrote last: " + results.tail();
        } catch (MaasException e) {
            log = ". What the installation wrote can't be read: " + e.getMessage();
        }
        return new StepFailed(subject + "was not deployed: " + MachineText.stateAndNote(machine) + log);
    }

    private static void refuseOtherImage(Machine machine, Platform platform, String subject) {
        if (!platform.isImage(machine.osystem(), machine.distroSeries())) {
            throw new StepFailed(subject + "is deployed with " + image(machine) + ", but the design has " + platform.imageName()
                    + ": nothing was changed. Destroy the node (destroy-node) so that it is deployed anew.");
        }
    }

    private static void learn(NodeCall call, Machine machine, InstallationResults results) {
        Platform platform = Platform.of(call.node().applied());
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("image", image(machine))
                .put("kernel", machine.hweKernel()).put("kernelParameters", platform.kernelTag().map(KernelTag::parameters).orElse(""));
        machine.tags().forEach(json.putArray("tags")::add);
        machine.ownerData().forEach(json.putObject("ownerData")::put);
        json.set("results", results.toJson());
        call.learn(SECTION, json);
    }

    private static ObjectNode output(Machine machine) {
        return JsonNodeFactory.instance.objectNode().put("systemId", machine.systemId()).put("image", image(machine))
                .put("kernel", machine.hweKernel());
    }

    private static String image(Machine machine) {
        return machine.osystem() + "/" + machine.distroSeries();
    }
}
