package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks whether MAAS has every image and kernel that the nodes in scope name; while it downloads images, that is waited for. */
@Singleton
public class CheckImages implements SiteWork {
    static final String NAME = "check-images";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Images images;

    CheckImages(ProvisionerSteps steps, Maas maas, Images images) {
        this.steps = steps;
        this.maas = maas;
        this.images = images;
    }

    /** The outcome's output is {@code {"images": [{"image", "kernel", "nodes"}]}}. */
    @Funq(NAME)
    public JsonNode checkImages(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesSite() {
        return false;
    }

    @Override
    public JsonNode dependsOn(SiteCall call) {
        ArrayNode slice = JsonNodeFactory.instance.arrayNode();
        WantedImage.of(call.scope()).forEach(image -> slice.add(image.told()));
        return slice;
    }

    @Override
    public StepResult perform(SiteCall call) {
        List<WantedImage> wanted = WantedImage.of(call.scope());
        if (wanted.isEmpty()) {
            return new StepResult.AlreadyThere(JsonNodeFactory.instance.objectNode(), "No node in scope names an image: MAAS's default is deployed");
        }
        // In this order: a download that ends in between is not taken for none.
        boolean importing = images.isImporting();
        ImageReport report = images.report(wanted);
        if (report.isComplete()) {
            return new StepResult.Done(report.toJson(), "MAAS has all " + wanted.size() + " images that the nodes in scope name");
        }
        if (importing) {
            return new StepResult.InProgress(JsonNodeFactory.instance.objectNode(), maas.name() + " downloads images: " + report.progress());
        }
        throw new StepFailed(maas.name() + " lacks images for machines of architecture " + images.architecture() + ", and downloads none now: "
                + report.told() + ". PrepareSite selects and downloads what can be downloaded; images of your own are uploaded to MAAS.");
    }
}
