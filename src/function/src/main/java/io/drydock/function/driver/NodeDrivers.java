package io.drydock.function.driver;

import io.drydock.design.model.AppliedNode;
import io.drydock.design.model.Site;
import io.drydock.design.site.Rack;
import io.drydock.step.DriverNotEnabled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Tells from the applied model, and the site around it, which drivers a node needs, and whether they are enabled. */
@Singleton
public class NodeDrivers {
    private static final Map<String, List<String>> OOB = Map.of("redfish", List.of("redfish"), "ipmi", List.of("ipmi"),
            "auto", List.of("redfish", "ipmi"), "manual", List.of("manual"));

    private final EnabledDrivers enabled;
    private final SwitchAddresses addresses;
    private final List<String> labelKeepers = new ArrayList<>();

    NodeDrivers(EnabledDrivers enabled, SwitchAddresses addresses, @ConfigProperty(name = "drydock.promenade.url") Optional<String> promenade,
                @ConfigProperty(name = "drydock.cluster.kubernetes", defaultValue = "false") boolean kubernetes) {
        this.enabled = enabled;
        this.addresses = addresses;
        promenade.ifPresent(_ -> labelKeepers.add("promenade"));
        if (kubernetes) {
            labelKeepers.add("kubernetes");
        }
    }

    /** What a node needs of a kind; empty: nothing, since others do it, or nobody. */
    public List<DriverNeed> needs(Site site, AppliedNode node, DriverKind kind) {
        return switch (kind) {
            case OOB -> List.of(oob(node.oob().getOrDefault("type", "").strip()));
            case NODE -> List.of(new DriverNeed(kind, List.of("maas"), "the provisioner"));
            case NETWORK -> enabled.isLeftToOthers(kind) ? List.of() : node.rack().map(site.racks()::get).map(this::switches).orElse(List.of());
            case CLUSTER -> labelKeepers.isEmpty() ? List.of() : List.of(new DriverNeed(kind, labelKeepers, "the configured keeper of labels"));
        };
    }

    private static DriverNeed oob(String type) {
        return new DriverNeed(DriverKind.OOB, OOB.getOrDefault(type, List.of()), type.isEmpty() ? "The missing oob.type" : "oob.type '" + type + "'");
    }

    private List<DriverNeed> switches(Rack rack) {
        return rack.torSwitches().values().stream().flatMap(tor -> tor.sdnApiUri().value().stream()).map(String::strip).filter(uri -> !uri.isEmpty())
                .map(addresses::driver).distinct().sorted()
                .map(driver -> new DriverNeed(DriverKind.NETWORK, List.of(driver), "the sdn_api_uri (" + driver + ") in rack " + rack.name()))
                .toList();
    }

    /** @throws DriverNotEnabled if nodes need drivers of these kinds that are not enabled; names all of both */
    public void require(Site site, List<AppliedNode> nodes, Set<DriverKind> kinds) {
        List<String> missing = missing(site, nodes, kinds);
        if (!missing.isEmpty()) {
            throw new DriverNotEnabled("Nodes in scope need drivers that are not enabled: " + String.join("; ", missing)
                    + ". Nothing was changed. Mend the configuration or the design, or leave these nodes out; then retry-task.");
        }
    }

    /** What is wrong with the drivers of {@code nodes}, a sentence without its full stop for each driver that is missing. */
    public List<String> missing(Site site, List<AppliedNode> nodes, Set<DriverKind> kinds) {
        Map<DriverNeed, List<String>> unmet = new LinkedHashMap<>();
        for (DriverKind kind : DriverKind.values()) {
            if (kinds.contains(kind)) {
                nodes.forEach(node -> needs(site, node, kind).stream().filter(need -> !need.isMet(enabled))
                        .forEach(need -> unmet.computeIfAbsent(need, _ -> new ArrayList<>()).add(node.name())));
            }
        }
        return unmet.entrySet().stream().map(entry -> entry.getKey().problem(entry.getValue(), enabled)).toList();
    }
}
