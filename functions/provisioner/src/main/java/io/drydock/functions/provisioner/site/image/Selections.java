package io.drydock.functions.provisioner.site.image;

import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.step.StepFailed;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which images MAAS is told to download. */
@Singleton
class Selections {
    private final Maas maas;
    private final Images images;

    Selections(Maas maas, Images images) {
        this.maas = maas;
        this.images = images;
    }

    /**
     * Selects what is not selected yet.
     *
     * @param beforeChange is called before each change
     * @return what was selected, in words
     * @throws StepFailed if no source has one of the images; the others are selected nevertheless
     */
    List<String> complete(List<WantedImage> wanted, Runnable beforeChange) {
        List<WantedImage> downloaded = wanted.stream().filter(image -> !image.name().isUploaded()).toList();
        List<String> selected = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        List<BootSource> sources = BootSource.all(maas);
        for (WantedImage image : downloaded) {
            if (sources.stream().noneMatch(source -> source.covers(image, images.architecture()))) {
                beforeChange.run();
                select(image, sources, refused).ifPresent(source -> selected.add(image + " from " + source.url()));
                // The next one may be of the same release.
                sources = BootSource.all(maas);
            }
        }
        if (!refused.isEmpty()) {
            throw new StepFailed("Images can't be selected: " + String.join("; ", refused) + (selected.isEmpty() ? "" : ". Selected: "
                    + String.join("; ", selected)) + ". Nothing was downloaded. Name another image in the design, or give MAAS a source that has it.");
        }
        return selected;
    }

    private Optional<BootSource> select(WantedImage image, List<BootSource> sources, List<String> refused) {
        List<String> reasons = new ArrayList<>();
        for (BootSource source : sources) {
            try {
                source.select(maas, image, images.architecture());
                return Optional.of(source);
            } catch (MaasException e) {
                if (e.kind() != MaasException.Kind.INVALID) {
                    throw e;
                }
                reasons.add(e.getMessage());
            }
        }
        refused.add(image.told() + ": " + (reasons.isEmpty() ? maas.name() + " has no source of images" : String.join(" ", reasons)));
        return Optional.empty();
    }
}
