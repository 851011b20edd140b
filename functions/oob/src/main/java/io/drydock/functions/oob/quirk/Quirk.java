package io.drydock.functions.oob.quirk;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Ways in which BMCs depart from the standards: what the names in {@code bmc-quirks.json} and in {@code oob.quirks} mean. */
public enum Quirk {
    /** IPMI: Open Session Request names the privilege that the session needs instead of the highest: the BMC authenticates over another one. */
    OPENSESSPRIV("opensesspriv"),
    /** Redfish: a boot device for one boot is not heeded ({@code Once}); it is set {@code Continuous}. */
    CONTINUOUS_ONLY("continuous-only"),
    /** Redfish: the service root promises {@code $expand}, but it does not work. */
    NO_EXPAND("no-expand"),
    /** Redfish: changes with {@code If-Match} are refused though the ETag is right. */
    NO_IF_MATCH("no-if-match"),
    /** A boot device set for one boot is forgotten when power is switched: it is set until another one is. */
    PERSISTENT_BOOT("persistent-boot"),
    /** Power follows a command late: a change may take twice as long before the step fails. */
    SLOW_POWER("slow-power");

    private final String label;

    Quirk(String label) {
        this.label = label;
    }

    /** As files and designs write it. */
    public String label() {
        return label;
    }

    static boolean isKnown(String label) {
        return Arrays.stream(values()).anyMatch(quirk -> quirk.label.equals(label));
    }

    static String names() {
        return Arrays.stream(values()).map(Quirk::label).collect(Collectors.joining(", "));
    }
}
