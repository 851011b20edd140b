package io.drydock.functions.provisioner.site.image;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.provisioner.maas.Maas;
import io.drydock.functions.provisioner.maas.MaasParameters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Where MAAS downloads images from, with what is selected there.
 *
 * @param url for people
 */
record BootSource(int id, String url, List<Selection> selections) {
    private static final String ANY = "*";

    /**
     * Images of one release that MAAS downloads and keeps.
     *
     * @param architectures as machines', {@code *} for all
     * @param kernels which of its kernels, {@code *} for all
     */
    record Selection(int id, String system, String release, Set<String> architectures, Set<String> kernels) {
        private static Selection of(JsonNode json) {
            return new Selection(json.path("id").asInt(), json.path("os").asText(), json.path("release").asText(), texts(json.path("arches")),
                    texts(json.path("subarches")));
        }

        private boolean isOf(WantedImage image) {
            return system.equals(image.name().system()) && release.equals(image.name().release());
        }

        private boolean covers(WantedImage image, String architecture) {
            return isOf(image) && holds(architectures, architecture) && image.kernel().filter(kernel -> !holds(kernels, kernel)).isEmpty();
        }

        private Selection with(WantedImage image, String architecture) {
            return new Selection(id, system, release, more(architectures, architecture), image.kernel().map(kernel -> more(kernels, kernel)).orElse(kernels));
        }

        private static boolean holds(Set<String> selected, String one) {
            return selected.contains(ANY) || selected.contains(one);
        }

        private static Set<String> more(Set<String> selected, String one) {
            if (holds(selected, one)) {
                return selected;
            }
            Set<String> all = new LinkedHashSet<>(selected);
            all.add(one);
            return all;
        }
    }

    /** All of a MAAS: one request, and one for each source. */
    static List<BootSource> all(Maas maas) {
        List<BootSource> sources = new ArrayList<>();
        for (JsonNode json : maas.get("boot-sources/", MaasParameters.NONE)) {
            String path = "boot-sources/" + json.path("id").asInt() + "/selections/";
            sources.add(new BootSource(json.path("id").asInt(), json.path("url").asText(),
                    StreamSupport.stream(maas.get(path, MaasParameters.NONE).spliterator(), false).map(Selection::of).toList()));
        }
        return sources;
    }

    /** Whether the image is selected with its kernel. */
    boolean covers(WantedImage image, String architecture) {
        return selections.stream().anyMatch(selection -> selection.covers(image, architecture));
    }

    /** The selection that has the release, but not all of what is wanted of it. */
    Optional<Selection> partly(WantedImage image) {
        return selections.stream().filter(selection -> selection.isOf(image)).findFirst();
    }

    /** Selects the image: a release that is selected in part gets what it lacks. */
    void select(Maas maas, WantedImage image, String architecture) {
        String path = "boot-sources/" + id + "/selections/";
        Optional<Selection> present = partly(image);
        if (present.isPresent()) {
            Selection all = present.get().with(image, architecture);
            maas.put(path + all.id + "/", parameters(all.system, all.release, all.architectures, all.kernels));
        } else {
            maas.post(path, parameters(image.name().system(), image.name().release(), List.of(architecture), List.of(ANY)));
        }
    }

    private static MaasParameters parameters(String system, String release, Collection<String> architectures, Collection<String> kernels) {
        return MaasParameters.of("os", system).with("release", release).with("arches", architectures).with("subarches", kernels).with("labels", ANY);
    }

    private static Set<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
