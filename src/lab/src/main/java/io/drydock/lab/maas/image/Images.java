package io.drydock.lab.maas.image;

import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The images that MAAS has, and those it is importing. Not for several threads. */
public final class Images {
    private static final Duration IMPORT = Duration.ofMinutes(5);
    private static final Map<String, String> VERSIONS = Map.of("focal", "20.04", "jammy", "22.04", "noble", "24.04");

    private final MaasState state;
    private final MaasFaults faults;
    private final double factor;
    private final Map<String, Image> synced = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();
    private Instant importedAt = Instant.MAX;

    /** @param factor how much faster than life it is */
    public Images(MaasState state, MaasFaults faults, double factor) {
        this.state = state;
        this.faults = faults;
        this.factor = factor;
        add("ubuntu/jammy", "amd64");
        add("ubuntu/noble", "amd64");
    }

    private void add(String name, String architecture) {
        String version = VERSIONS.getOrDefault(name.substring(name.indexOf('/') + 1), "");
        List<String> kernels = version.isEmpty() ? List.of("generic") : List.of("ga-" + version, "ga-" + version + "-lowlatency", "hwe-" + version,
                "hwe-" + version + "-edge");
        synced.putIfAbsent(name + "/" + architecture, new Image(state.nextId("bootresource"), name, architecture, kernels));
    }

    private void settle() {
        if (!state.clock().instant().isBefore(importedAt) && !faults.importing()) {
            wanted.forEach(one -> add(one.substring(0, one.lastIndexOf('/')), one.substring(one.lastIndexOf('/') + 1)));
            wanted.clear();
            importedAt = Instant.MAX;
        }
    }

    List<Image> all() {
        settle();
        return List.copyOf(synced.values());
    }

    /** Names of the images of a machine's architecture, such as {@code amd64/generic}. */
    public List<String> synced(String architecture) {
        return all().stream().filter(image -> architecture.startsWith(image.architecture() + "/")).map(Image::name).toList();
    }

    /** Kernels of an image, the usual one first. */
    public List<String> kernels(String name, String architecture) {
        return all().stream().filter(image -> image.name().equals(name) && architecture.startsWith(image.architecture() + "/"))
                .flatMap(image -> image.kernels().stream()).toList();
    }

    /** Starts to import what is selected and not there yet. */
    void startImport(List<String> selected) {
        settle();
        selected.stream().filter(one -> !synced.containsKey(one) && !wanted.contains(one)).forEach(wanted::add);
        importedAt = state.clock().instant().plus(Duration.ofNanos(Math.round(IMPORT.toNanos() / factor)));
    }

    /** Whether images are being imported. */
    public boolean importing() {
        settle();
        return faults.importing() || !importedAt.equals(Instant.MAX);
    }

    void remove(Image image) {
        synced.values().remove(image);
    }
}
