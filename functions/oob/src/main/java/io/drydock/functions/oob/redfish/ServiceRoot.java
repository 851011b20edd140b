package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What a BMC's Redfish service has (DSP0266, Service root; schema ServiceRoot). */
record ServiceRoot(JsonNode json) {
    static final String PATH = "/redfish/v1/";

    /** Whether an object is a service root at all, and not what some other web service answers. */
    boolean plausible() {
        return version().isPresent() || Fields.link(json, "Systems").isPresent();
    }

    Optional<String> version() {
        return Fields.text(json, "RedfishVersion");
    }

    /** Where sessions are made; empty: there is no logging in. */
    Optional<String> sessions() {
        return Fields.link(json, "Links", "Sessions").or(() -> Fields.link(json, "SessionService").map(path -> strip(path) + "/Sessions"));
    }

    Optional<String> link(String name) {
        return Fields.link(json, name);
    }

    /** Whether {@code $expand} is understood for subordinate resources, one level deep. */
    boolean expands() {
        return Fields.flag(json, "ProtocolFeaturesSupported", "ExpandQuery", "NoLinks")
                .or(() -> Fields.flag(json, "ProtocolFeaturesSupported", "ExpandQuery", "ExpandAll")).orElse(false);
    }

    /** The query that puts a collection's members into it: without links ({@code .}) where that is understood, else with all ({@code *}). */
    String expansion(int levels) {
        boolean plain = Fields.flag(json, "ProtocolFeaturesSupported", "ExpandQuery", "NoLinks").orElse(false);
        boolean deep = Fields.flag(json, "ProtocolFeaturesSupported", "ExpandQuery", "Levels").orElse(false);
        long deepest = Fields.count(json, "ProtocolFeaturesSupported", "ExpandQuery", "MaxLevels").orElse(1);
        return "$expand=" + (plain ? "." : "*") + (deep ? "($levels=" + Math.max(1, Math.min(levels, deepest)) + ")" : "");
    }

    /** Whether {@code $skip} and {@code $top} are understood. */
    boolean skips() {
        return Fields.flag(json, "ProtocolFeaturesSupported", "TopSkipQuery").orElse(false);
    }

    private static String strip(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
