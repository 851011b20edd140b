package io.drydock.functions.oob.driver;

import io.drydock.function.driver.DriverKind;
import io.drydock.function.driver.EnabledDrivers;
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

/** The enabled drivers, by {@code oob.type}. {@code auto} has those protocols that are enabled, Redfish first. */
@Singleton
public class OobDrivers {
    private static final List<String> PROTOCOLS = List.of("redfish", "ipmi");

    private final List<String> enabled;
    private final Map<String, OobDriver> drivers = new LinkedHashMap<>();

    OobDrivers(EnabledDrivers drivers, @All List<BmcProtocol> protocols, ManualDriver manual, BmcOfNode bmcs, BmcTurns turns) {
        this.enabled = drivers.of(DriverKind.OOB);
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
        String key = DriverKind.OOB.key() + " (now " + String.join(",", enabled) + ")";
        throw new StepFailed(node.type().equals("auto") || DriverKind.OOB.drivers().contains(node.type())
                ? "node " + node.name() + " has oob.type " + node.type() + ", for which no driver is enabled. Add "
                        + (node.type().equals("auto") ? "redfish or ipmi" : node.type()) + " to " + key + "."
                : "node " + node.name() + " has the unknown oob.type '" + node.type() + "'. Write redfish, ipmi, auto or manual into the design.");
    }
}
