package io.drydock.design.rule.oob;

import io.drydock.design.model.AppliedNode;
import java.util.Map;
import java.util.Optional;

/** What a node says of its out-of-band management. */
final class Bmc {
    private Bmc() {
    }

    /** Reached by an address on a network with an account: everything but libvirt and manual. */
    static boolean hasAddress(Map<String, String> oob) {
        return switch (oob.getOrDefault("type", "")) {
            case "ipmi", "redfish", "auto" -> true;
            default -> false;
        };
    }

    static boolean isLibvirt(Map<String, String> oob) {
        return "libvirt".equals(oob.get("type"));
    }

    /** The parameter, unless it is empty. */
    static Optional<String> parameter(Map<String, String> oob, String name) {
        return Optional.ofNullable(oob.get(name)).filter(text -> !text.isBlank());
    }

    static Optional<String> network(AppliedNode node) {
        return parameter(node.oob(), "network");
    }
}
