package io.drydock.functions.tasks.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which parts of a node's applied model a step can depend on, at most: where all of them are as they were, the step's input is. What a step
 * depends on exactly, its function knows.
 */
public final class StepSlice {
    private static final List<String> BMC = List.of("/name", "/oob", "/addressing");
    private static final List<String> BMC_AND_HARDWARE = List.of("/name", "/oob", "/addressing", "/hardware");
    private static final List<String> IDENTITY = List.of("/name", "/oob", "/addressing", "/metadata/boot_mac", "/domain");
    private static final List<String> PORTS = List.of("/name", "/hardware", "/interfaces", "/links", "/networks", "/metadata/rack");
    private static final List<String> NAME = List.of("/name");
    private static final Map<String, List<String>> SLICES = Map.ofEntries(
            Map.entry("check-bmc", BMC), Map.entry("check-hardware", BMC_AND_HARDWARE), Map.entry("set-pxe-boot", BMC_AND_HARDWARE),
            Map.entry("set-disk-boot", BMC_AND_HARDWARE), Map.entry("power-cycle", BMC), Map.entry("reboot-node", BMC),
            Map.entry("check-manifest", List.of("/name", "/hardware", "/interfaces", "/storage", "/platform")),
            Map.entry("check-connectivity", PORTS), Map.entry("check-firmware", List.of("/name", "/hardware")),
            Map.entry("check-not-in-use", IDENTITY), Map.entry("identify-node", IDENTITY), Map.entry("interrogate-node", IDENTITY),
            Map.entry("release-node", IDENTITY), Map.entry("forget-node", IDENTITY),
            Map.entry("configure-pxe-port", PORTS), Map.entry("restore-production-port", PORTS),
            Map.entry("configure-node-networking",
                    List.of("/name", "/interfaces", "/addressing", "/links", "/networks", "/primary_network", "/hardware")),
            Map.entry("configure-node-storage", List.of("/name", "/oob", "/addressing", "/metadata/boot_mac", "/storage", "/hardware")),
            Map.entry("bootstrap-node", List.of("/name", "/oob", "/addressing", "/metadata", "/platform")),
            Map.entry("monitor-platform", NAME), Map.entry("remove-from-cluster", NAME), Map.entry("relabel-node", List.of("/name", "/metadata")));
    /** What their input is taken from beside the applied model: the documents of the design. */
    private static final List<String> OF_DOCUMENTS = List.of("start-introspection");

    private StepSlice() {
    }

    /**
     * Why a step's input may be another one than it was; empty: it is the same.
     *
     * @param before the applied model for which it was worked
     */
    public static Optional<String> change(String step, JsonNode before, JsonNode now) {
        if (OF_DOCUMENTS.contains(step)) {
            return Optional.of("the design's documents");
        }
        Map<String, Boolean> parts = new LinkedHashMap<>();
        SLICES.getOrDefault(step, List.of("")).forEach(part -> parts.put(part, before.at(part).equals(now.at(part))));
        return parts.entrySet().stream().filter(part -> !part.getValue()).map(Map.Entry::getKey).reduce((one, other) -> one + ", " + other)
                .map(changed -> changed.isEmpty() ? "the applied model" : changed.substring(1).replace(", /", ", ").replace('/', '.'));
    }
}
