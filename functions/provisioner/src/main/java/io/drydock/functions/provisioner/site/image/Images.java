package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasException;
import io.drydock.functions.provisioner.maas.MaasParameters;
import io.drydock.functions.provisioner.site.SiteSettings;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;

/** Which images MAAS has, and how far those are that it downloads. */
@Singleton
class Images {
    private final Maas maas;
    private final String architecture;

    Images(Maas maas, SiteSettings settings) {
        this.maas = maas;
        this.architecture = settings.images().architecture();
    }

    /** Of the site's machines. */
    String architecture() {
        return architecture;
    }

    /** Whether MAAS downloads images. */
    boolean isImporting() {
        return maas.get("boot-resources/", "is_importing", MaasParameters.NONE).asBoolean();
    }

    /** How {@code wanted} stand: one request, and one for each image that is there in some form. */
    ImageReport report(List<WantedImage> wanted) {
        List<BootResource> resources = StreamSupport.stream(maas.get("boot-resources/", MaasParameters.NONE).spliterator(), false)
                .map(BootResource::of).toList();
        Map<Integer, OptionalDouble> progress = new HashMap<>();
        List<ImageReport.Standing> standings = wanted.stream().map(image -> {
            List<BootResource> serving = resources.stream().filter(resource -> resource.serves(image, architecture)).toList();
            return new ImageReport.Standing(image, serving.stream().map(resource -> progress.computeIfAbsent(resource.id(), this::progress))
                    .filter(OptionalDouble::isPresent).mapToDouble(OptionalDouble::getAsDouble).max());
        }).toList();
        return new ImageReport(standings, resources.stream().map(BootResource::toString).distinct().sorted().toList());
    }

    /** Percents of the version that is nearest to its end; 100: there is a whole one. Empty: it has just gone. */
    private OptionalDouble progress(int id) {
        try {
            JsonNode resource = maas.get("boot-resources/" + id + "/", MaasParameters.NONE);
            return OptionalDouble.of(resource.path("sets").properties().stream().map(Map.Entry::getValue)
                    .mapToDouble(set -> set.path("complete").asBoolean() ? ImageReport.WHOLE : Math.min(set.path("progress").asDouble(0), 99)).max()
                    .orElse(0));
        } catch (MaasException e) {
            if (e.kind() == MaasException.Kind.NOT_FOUND) {
                return OptionalDouble.empty();
            }
            throw e;
        }
    }
}
