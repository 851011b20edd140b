package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.function.site.SiteCall;
import io.drydock.function.site.SiteWork;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.step.ProvisionerSteps;
import io.drydock.step.StepFailed;
import io.drydock.step.StepResult;
import io.quarkus.funqy.Funq;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Gets MAAS every image and kernel that the design names: selected, downloaded, and on the rack controllers; and sets the release that
 * machines are commissioned with. The download is started once, then waited for.
 */
@Singleton
public class ShuffleImages implements SiteWork {
    static final String NAME = "shuffle-images";

    private final ProvisionerSteps steps;
    private final Maas maas;
    private final Images images;
    private final Selections selections;
    private final RackImages racks;
    private final CommissioningRelease commissioning;
    private final ImportClock clock;

    ShuffleImages(ProvisionerSteps steps, Maas maas, Images images, Selections selections, RackImages racks, CommissioningRelease commissioning,
                  ImportClock clock) {
        this.steps = steps;
        this.maas = maas;
        this.images = images;
        this.selections = selections;
        this.racks = racks;
        this.commissioning = commissioning;
        this.clock = clock;
    }

    /** The outcome's output is {@code {"images": [{"image", "kernel", "nodes"}], "changes": [text], "warnings": [text]}}. */
    @Funq(NAME)
    public JsonNode shuffleImages(JsonNode request) {
        return steps.answer(request, this);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean changesSite() {
        return true;
    }

    @Override
    public JsonNode dependsOn(SiteCall call) {
        ArrayNode slice = JsonNodeFactory.instance.arrayNode();
        wanted(call).forEach(image -> slice.add(image.toString()));
        return slice;
    }

    private List<WantedImage> wanted(SiteCall call) {
        return commissioning.withOwn(WantedImage.of(List.copyOf(call.site().model().appliedNodes().values())));
    }

    @Override
    public StepResult perform(SiteCall call) {
        List<WantedImage> wanted = wanted(call);
        ImageWork work = ImageWork.of(call.attempt().handle());
        // In this order: a download that ends in between is not taken for none.
        boolean importing = images.isImporting();
        ImageReport report = images.report(wanted);
        List<String> toUpload = report.lacking().stream().filter(standing -> standing.image().name().isUploaded())
                .map(ImageReport.Standing::told).toList();
        if (!toUpload.isEmpty()) {
            throw new StepFailed(maas.name() + " lacks images that have to be uploaded: " + String.join("; ", toUpload)
                    + ". Upload them (maas … boot-resources create), then retry the task. Nothing was changed.");
        }
        ImageWork selected = work.with(selections.complete(wanted, call::requireLease));
        return report.isComplete() ? distributed(call, wanted, report, selected) : downloaded(call, importing, report, selected);
    }

    private StepResult downloaded(SiteCall call, boolean importing, ImageReport report, ImageWork work) {
        if (importing) {
            return new StepResult.InProgress(work.importing(clock.now()).toJson(), maas.name() + " downloads images: " + report.progress());
        }
        if (work.importStarted().isEmpty()) {
            call.requireLease();
            maas.postRepeatable("boot-resources/", "import", MaasParameters.NONE);
            return new StepResult.InProgress(work.importing(clock.now()).with(List.of("download started")).toJson(),
                    maas.name() + " was told to download images: " + report.progress());
        }
        if (clock.mayBegin(work.importStarted().get())) {
            return new StepResult.InProgress(work.toJson(), maas.name() + " has not begun to download images: " + report.progress());
        }
        throw new StepFailed(maas.name() + " has ended its download, begun at " + work.importStarted().get() + ", without all images: " + report.told()
                + ". Done: " + String.join("; ", work.changes()) + ". Look at the events of MAAS's images, and whether it reaches its source of images;"
                + " then retry the task.");
    }

    private StepResult distributed(SiteCall call, List<WantedImage> wanted, ImageReport report, ImageWork work) {
        RackImages.Report there = racks.report();
        if (!there.behind().isEmpty()) {
            for (String systemId : there.stale().stream().filter(id -> !work.fetching().contains(id)).toList()) {
                call.requireLease();
                racks.fetch(systemId);
            }
            return new StepResult.InProgress(work.fetching(there.stale()).toJson(), "All images are in MAAS; rack controllers fetch them: "
                    + String.join(", ", there.behind()));
        }
        ImageWork all = work.with(commissioning.set(wanted, call::requireLease).stream().toList());
        ObjectNode output = report.toJson();
        all.changes().forEach(output.putArray("changes")::add);
        there.leftOut().forEach(output.withArray("warnings")::add);
        String warnings = there.leftOut().isEmpty() ? "" : ". Not waited for: " + String.join("; ", there.leftOut());
        String has = "MAAS has all " + wanted.size() + " images of the design, and so have its rack controllers";
        return all.changes().isEmpty() ? new StepResult.AlreadyThere(output, has + ": nothing was changed" + warnings)
                : new StepResult.Done(output, has + ". Changed: " + String.join("; ", all.changes()) + warnings);
    }
}
