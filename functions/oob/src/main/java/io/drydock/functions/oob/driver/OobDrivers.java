package io.drydock.functions.oob.driver;

import io.drydock.function.node.ManagedNode;
import io.drydock.functions.oob.bmc.BmcProtocol;
import io.drydock.functions.oob.limit.BmcTurns;
import io.drydock.step.StepFailed;
import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The enabled drivers, by {@code oob.type}. {@code auto} has those protocols that are enabled, Redfish first. */
@Singleton
public class OobDrivers {
    private static final String KEY = "drydock.drivers.oob";
    private static final List<String> PROTOCOLS = List.of("redfish", "ipmi");
    private static final Set<String> NAMES = Set.of("redfish", "ipmi", "manual");

    private final List<String> enabled;
    private final Map<String, OobDriver> drivers = new LinkedHashMap<>();

    /** @throws IllegalArgumentException if a driver is enabled that there is not; names it and the key */
    OobDrivers(@ConfigProperty(name = KEY, defaultValue = "redfish,ipmi,manual") List<String> enabled, @All List<BmcProtocol> protocols,
               ManualDriver manual, BmcOfNode bmcs, BmcTurns turns) {
        this.enabled = enabled.stream().map(String::strip).toList();
        this.enabled.stream().filter(name -> !NAMES.contains(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(KEY + " enables '" + name + "', which is none of redfish, ipmi, manual");
        });
        List<BmcProtocol> spoken = new ArrayList<>();
        for (String name : PROTOCOLS) {
            protocols.stream().filter(protocol -> protocol.name().equals(name) && this.enabled.contains(name)).forEach(spoken::add);
        }
        spoken.forEach(protocol -> add(new RemoteDriver(protocol.name(), List.of(protocol), bmcs, turns)));
        if (!spoken.isEmpty()) {
            add(new RemoteDriver("auto", spoken, bmcs, turns));
        }
        if (this.enabled.contains(manual.type())) {
            add(manual);
        }
        add(new LibvirtDriver());
    }

    private void add(OobDriver driver) {
        drivers.put(driver.type(), driver);
    }

    /** @throws StepFailed if the node's {@code oob.type} is not enabled, or is none */
    public OobDriver of(ManagedNode node) {
        OobDriver driver = drivers.get(node.type());
        if (driver != null) {
            return driver;
        }
        if (node.type().isEmpty()) {
            throw new StepFailed("node " + node.name() + " has no oob.type. Write redfish, ipmi, auto or manual into the design.");
        }
        String key = KEY + " (now " + String.join(",", enabled) + ")";
        throw new StepFailed(node.type().equals("auto") || NAMES.contains(node.type())
                ? "node " + node.name() + " has oob.type " + node.type() + ", for which no driver is enabled. Add "
                        + (node.type().equals("auto") ? "redfish or ipmi" : node.type()) + " to " + key + "."
                : "node " + node.name() + " has the unknown oob.type '" + node.type() + "'. Write redfish, ipmi, auto or manual into the design.");
    }
}
