package io.drydock.lab.maas.image;

import io.drydock.design.host.UbuntuRelease;
import io.drydock.lab.maas.fault.MaasFaults;
import io.drydock.lab.maas.state.MaasState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The images that MAAS has, and those it is importing. Not for several threads. */
public final class Images {
    private static final Duration IMPORT = Duration.ofMinutes(5);

    private final MaasState state;
    private final MaasFaults faults;
    private final double factor;
    private final Map<String, Set<String>> kernels = new HashMap<>();
    private final Map<String, Image> synced = new LinkedHashMap<>();
    private final List<String> wanted = new ArrayList<>();
    private Instant importedAt = Instant.MAX;

    /**
     * @param factor how much faster than life it is
     * @param offered what it has from the beginning, beside the usual
     */
    public Images(MaasState state, MaasFaults faults, double factor, List<OfferedImage> offered) {
        this.state = state;
        this.faults = faults;
        this.factor = factor;
        offered.forEach(image -> kernels.put(image.name(), image.kernels()));
        add("ubuntu/jammy", "amd64");
        add("ubuntu/noble", "amd64");
        offered.forEach(image -> add(image.name(), "amd64"));
    }

    private void add(String name, String architecture) {
        Set<String> all = new LinkedHashSet<>(UbuntuRelease.ofCodeName(name.substring(name.indexOf('/') + 1)).map(UbuntuRelease::version)
                .map(version -> List.of("ga-" + version, "ga-" + version + "-lowlatency", "hwe-" + version, "hwe-" + version + "-edge"))
                .orElse(List.of("generic")));
        all.addAll(kernels.getOrDefault(name, Set.of()));
        synced.putIfAbsent(name + "/" + architecture, new Image(state.nextId("bootresource"), name, architecture, List.copyOf(all)));
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
