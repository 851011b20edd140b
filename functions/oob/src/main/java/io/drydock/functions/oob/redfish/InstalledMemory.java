package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** How much memory a system has: its MemorySummary, else the sum of its modules (schema Memory). */
final class InstalledMemory {
    private static final double GIB = 1L << 30;
    private static final long MIB = 1L << 20;
    /** 64 PiB: what is beyond is no size. */
    private static final double MOST_GIB = 1L << 26;

    private InstalledMemory() {
    }

    static OptionalLong bytes(Service service, JsonNode system) {
        OptionalLong summary = summary(system);
        if (summary.isPresent()) {
            return summary;
        }
        Optional<List<JsonNode>> modules = service.members(Fields.link(system, "Memory"));
        return modules.isEmpty() ? OptionalLong.empty() : sum(modules.get());
    }

    static OptionalLong summary(JsonNode system) {
        return Fields.measure(system, "MemorySummary", "TotalSystemMemoryGiB").filter(gib -> gib > 0 && gib < MOST_GIB)
                .map(gib -> OptionalLong.of(Math.round(gib * GIB))).orElse(OptionalLong.empty());
    }

    static OptionalLong sum(List<JsonNode> modules) {
        long bytes = modules.stream().filter(PartHealth::there).map(module -> Fields.measure(module, "CapacityMiB")).flatMap(Optional::stream)
                .filter(mib -> mib > 0 && mib < MOST_GIB).mapToLong(mib -> Math.round(mib) * MIB).sum();
        return bytes > 0 ? OptionalLong.of(bytes) : OptionalLong.empty();
    }
}
