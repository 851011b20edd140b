package io.drydock.function.driver;

import java.util.List;

/**
 * What a node needs a driver for.
 *
 * @param anyOf the drivers of which one has to be enabled; empty: none that there is can do it
 * @param why what in the design asks for it, such as {@code oob.type redfish}
 */
public record DriverNeed(DriverKind kind, List<String> anyOf, String why) {
    /** A state machine's cause holds 32 KiB. */
    private static final int SHOWN = 100;

    /** Whether one of them is enabled. */
    boolean isMet(EnabledDrivers enabled) {
        return anyOf.stream().anyMatch(enabled.of(kind)::contains);
    }

    /** Why it is not met, and what to do. */
    String problem(List<String> nodes, EnabledDrivers enabled) {
        String named = String.join(", ", nodes.subList(0, Math.min(SHOWN, nodes.size())));
        return why + " of " + named + (nodes.size() > SHOWN ? " and " + (nodes.size() - SHOWN) + " more" : "")
                + (anyOf.isEmpty() ? " is managed by no driver: mend it in the design"
                        : " has no driver that is enabled: " + enabled.told(kind) + "; add " + String.join(" or ", anyOf));
    }
}
