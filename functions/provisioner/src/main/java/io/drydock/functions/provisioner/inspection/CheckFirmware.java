package io.drydock.functions.provisioner.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.function.verdict.BiosCheck;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/** Compares the versions of firmware in a machine's manifest with the hardware profile. */
@Singleton
public class CheckFirmware implements NodeWork {
    static final String NAME = "check-firmware";

    private final ProvisionerSteps steps;
    private final Inspection inspection;
    private final MachineManifests manifests;

    CheckFirmware(ProvisionerSteps steps, Inspection inspection, MachineManifests manifests) {
        this.steps = steps;
        this.inspection = inspection;
        this.manifests = manifests;
    }

    /**
     * The outcome's output is {@code {"pass", "fail", "unknown", "verdicts": [{"check", "verdict", "detail"}]}}; where a check fails, the step
     * fails and names all that do. The build model gets all verdicts.
     */
    @Funq(NAME)
    public JsonNode checkFirmware(JsonNode request) {
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
        return AppliedNodeJson.toJson(node.applied()).retain("name", "hardware");
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine machine = inspection.machine(call);
        Manifest manifest = manifests.of(call, machine);
        return inspection.result(call, machine, "firmware", List.of(BiosCheck.of("lshw", manifest.bios().version(), call.node().hardware())));
    }
}
