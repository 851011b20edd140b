package io.drydock.function.driver;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.function.InvalidRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What kinds of drivers there are: one for each kind of downstream system. Which of a kind are enabled is configuration. */
public enum DriverKind {
    /** Out-of-band management: the nodes' BMCs, or a person. */
    OOB(List.of("redfish", "ipmi", "manual"),
            Set.of("check-bmc", "check-hardware", "set-pxe-boot", "set-disk-boot", "power-on", "power-off", "power-cycle", "reboot-node",
                    "identify-light")),
    /** The provisioner. */
    NODE(List.of("maas"),
            Set.of("check-manifest", "check-connectivity", "check-firmware", "check-not-in-use", "identify-node", "setup-commissioning",
                    "commission-node", "configure-node-networking", "configure-node-storage", "interrogate-node", "bootstrap-node", "release-node",
                    "forget-node", "check-provisioner", "check-images", "configure-site-networks", "configure-site-access", "shuffle-images")),
    /** Switches; {@code none} stands for no driver at all. */
    NETWORK(List.of("restconf", "webhook", "none"), Set.of("configure-pxe-port", "restore-production-port")),
    /** Who keeps the nodes' labels. */
    CLUSTER(List.of("promenade", "kubernetes"), Set.of("relabel-node"));

    private final List<String> drivers;
    private final Set<String> steps;

    DriverKind(List<String> drivers, Set<String> steps) {
        this.drivers = drivers;
        this.steps = steps;
    }

    /** As the configuration and state machines write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The configuration's key. */
    public String key() {
        return "drydock.drivers." + word();
    }

    /** All drivers of the kind that there are, by name. */
    public List<String> drivers() {
        return drivers;
    }

    /** Whether the step is done by a driver of this kind. */
    public boolean does(String step) {
        return steps.contains(step);
    }

    /** The kind that a word means. */
    public static Optional<DriverKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /**
     * The kinds in a list of words; none where there is no list.
     *
     * @throws InvalidRequest if it is no such list
     */
    public static Set<DriverKind> read(JsonNode words) {
        Set<DriverKind> kinds = EnumSet.noneOf(DriverKind.class);
        boolean isList = words.isMissingNode() || words.isArray();
        for (JsonNode word : words) {
            isList &= of(word.asText("")).map(kinds::add).isPresent();
        }
        if (!isList) {
            throw new InvalidRequest("\"drivers\" must be a list with some of "
                    + Arrays.stream(values()).map(kind -> "\"" + kind.word() + "\"").collect(Collectors.joining(", ")) + ", not " + words + ".");
        }
        return kinds;
    }
}
