package io.drydock.functions.provisioner.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.model.AppliedNodeJson;
import io.drydock.function.node.ManagedNode;
import io.drydock.function.node.NodeCall;
import io.drydock.function.node.NodeWork;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasSettings;
import io.drydock.functions.provisioner.maas.Machine;
import io.drydock.functions.provisioner.manifest.MachineManifests;
import io.drydock.functions.provisioner.manifest.Manifest;
import io.drydock.functions.provisioner.site.image.DeployableImages;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a machine is what the design takes it for: devices, processors, memory, an image for its architecture. */
@Singleton
public class CheckManifest implements NodeWork {
    static final String NAME = "check-manifest";

    private static final List<String> SLICE = List.of("name", "hardware", "interfaces", "storage", "platform");

    private final ProvisionerSteps steps;
    private final Inspection inspection;
    private final MachineManifests manifests;
    private final DeployableImages images;
    private final MaasSettings settings;

    CheckManifest(ProvisionerSteps steps, Inspection inspection, MachineManifests manifests, Maas maas, MaasSettings settings, InstantSource clock) {
        this.steps = steps;
        this.inspection = inspection;
        this.manifests = manifests;
        this.images = new DeployableImages(maas, clock, settings.requestTimeout());
        this.settings = settings;
    }

    /**
     * The outcome's output is {@code {"pass", "fail", "unknown", "verdicts": [{"check", "verdict", "detail"}]}}; where a check fails, the step
     * fails and names all that do. The build model gets all verdicts.
     */
    @Funq(NAME)
    public JsonNode checkManifest(JsonNode request) {
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
        return AppliedNodeJson.toJson(node.applied()).retain(SLICE);
    }

    @Override
    public StepResult perform(NodeCall call) {
        Machine machine = inspection.machine(call);
        Manifest manifest = manifests.of(call, machine);
        List<Verdict> verdicts = new ArrayList<>(ManifestCheck.of(call.node().applied(), manifest));
        verdicts.add(image(call.node(), machine));
        return inspection.result(call, machine, "manifest", verdicts);
    }

    private Verdict image(ManagedNode node, Machine machine) {
        String architecture = machine.json().path("architecture").asText("").replaceFirst("/.*", "");
        String image = node.applied().image().orElse("");
        if (architecture.isEmpty() || image.isEmpty()) {
            return Verdict.unknown("image", image.isEmpty() ? "the design names no image" : "MAAS does not say the machine's architecture");
        }
        return images.missing(node.applied(), architecture, settings.networks().age()).map(missing -> Verdict.fail("image", "MAAS " + missing))
                .orElseGet(() -> Verdict.pass("image", image + " for " + architecture));
    }
}
