package io.drydock.function.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Which drivers the configuration enables ({@code drydock.drivers.*}). */
@Singleton
public class EnabledDrivers {
    private static final String NONE = "none";

    private final Map<DriverKind, List<String>> enabled = new EnumMap<>(DriverKind.class);

    /** @throws IllegalArgumentException if drivers are enabled that there are not; names all of them, and the keys */
    EnabledDrivers(@ConfigProperty(name = "drydock.drivers.oob", defaultValue = "redfish,ipmi,manual") List<String> oob,
                   @ConfigProperty(name = "drydock.drivers.node", defaultValue = "maas") List<String> node,
                   @ConfigProperty(name = "drydock.drivers.network", defaultValue = "restconf,webhook") List<String> network,
                   @ConfigProperty(name = "drydock.drivers.cluster", defaultValue = "promenade,kubernetes") List<String> cluster) {
        enabled.put(DriverKind.OOB, stripped(oob));
        enabled.put(DriverKind.NODE, stripped(node));
        enabled.put(DriverKind.NETWORK, stripped(network));
        enabled.put(DriverKind.CLUSTER, stripped(cluster));
        List<String> problems = new ArrayList<>();
        enabled.forEach((kind, names) -> names.stream().filter(name -> !kind.drivers().contains(name)).forEach(name ->
                problems.add(kind.key() + " enables '" + name + "', which is none of " + String.join(", ", kind.drivers()))));
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private static List<String> stripped(List<String> names) {
        return names.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** The drivers of a kind that are enabled, in the configuration's order. */
    public List<String> of(DriverKind kind) {
        return enabled.get(kind);
    }

    /** Whether a kind is left to others: nothing but {@code none} is enabled, where that is a driver. */
    public boolean isLeftToOthers(DriverKind kind) {
        return kind.drivers().contains(NONE) && of(kind).stream().allMatch(NONE::equals);
    }

    /** What the configuration says of a kind, for a person. */
    public String told(DriverKind kind) {
        return kind.key() + " is " + (of(kind).isEmpty() ? "empty" : String.join(",", of(kind)));
    }

    /** Everything that is enabled, by kind. */
    public JsonNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        enabled.forEach((kind, names) -> names.forEach(json.withArray("/" + kind.word())::add));
        return json;
    }
}
