package io.drydock.functions.network.check;

import io.drydock.design.model.AppliedNode;
import io.drydock.function.probe.Listed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which drivers of BMCs the configuration enables, and whether those are among them that nodes need. */
@Singleton
class EnabledDrivers {
    private static final String OOB = "drydock.drivers.oob";
    /** What a node of this type is managed by, one of the first that is enabled. */
    private static final Map<String, Set<String>> OOB_DRIVERS = Map.of("redfish", Set.of("redfish"), "ipmi", Set.of("ipmi"),
            "auto", Set.of("redfish", "ipmi"), "manual", Set.of("manual"));

    private final Set<String> oob;

    EnabledDrivers(@ConfigProperty(name = OOB, defaultValue = "redfish,ipmi,manual") List<String> oob) {
        this.oob = oob.stream().map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** What is wrong with the drivers of {@code nodes}, in sentences. */
    List<String> troubles(List<AppliedNode> nodes) {
        Map<String, List<String>> byType = nodes.stream().collect(Collectors.groupingBy(node -> node.oob().getOrDefault("type", ""), TreeMap::new,
                Collectors.mapping(AppliedNode::name, Collectors.toList())));
        return byType.entrySet().stream().filter(entry -> OOB_DRIVERS.getOrDefault(entry.getKey(), Set.of()).stream().noneMatch(oob::contains))
                .map(entry -> trouble(entry.getKey(), Listed.of(entry.getValue()))).toList();
    }

    private String trouble(String type, String nodes) {
        return type.isEmpty() ? "No oob.type is named for " + nodes + "."
                : OOB_DRIVERS.containsKey(type) ? "oob.type " + type + " of " + nodes + " has no driver that is enabled: " + OOB + " is "
                        + oob.stream().sorted().collect(Collectors.joining(",")) + "."
                : "oob.type '" + type + "' of " + nodes + " is managed by no driver: write redfish, ipmi, auto or manual into the design.";
    }
}
