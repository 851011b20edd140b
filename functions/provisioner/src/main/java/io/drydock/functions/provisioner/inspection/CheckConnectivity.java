package io.drydock.functions.provisioner.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.design.site.Rack;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.function.site.Sites;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Looks whether the ports that the design names are connected, and as it wants. */
@Singleton
public class CheckConnectivity implements NodeWork {
    static final String NAME = "check-connectivity";

    private final ProvisionerSteps steps;
    private final Inspection inspection;
    private final MachineManifests manifests;
    private final Sites sites;
    private final InspectionSettings settings;

    CheckConnectivity(ProvisionerSteps steps, Inspection inspection, MachineManifests manifests, Sites sites, InspectionSettings settings) {
        this.steps = steps;
        this.inspection = inspection;
        this.manifests = manifests;
        this.sites = sites;
        this.settings = settings;
    }

    /**
     * The outcome's output is {@code {"pass", "fail", "unknown", "verdicts": [{"check", "verdict", "detail"}]}}; where a check fails, the step
     * fails and names all that do. The build model gets all verdicts.
     */
    @Funq(NAME)
    public JsonNode checkConnectivity(JsonNode request) {
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
        ObjectNode slice = AppliedNodeJson.toJson(node.applied()).retain("name", "hardware", "interfaces", "links");
        node.applied().rack().ifPresent(rack -> slice.put("rack", rack));
        return slice;
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine machine = inspection.machine(call);
        Manifest manifest = manifests.of(call, machine);
        Optional<Rack> rack = call.node().applied().rack().flatMap(name -> sites.of(call.node().designId())
                .map(site -> site.racks().get(name)));
        return inspection.result(call, machine, "connectivity", ConnectivityCheck.of(call.node().applied(), manifest,
                manifests.neighbours(call), rack, settings.missingNeighbour()));
    }
}
