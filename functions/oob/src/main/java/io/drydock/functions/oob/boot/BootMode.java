package io.drydock.functions.oob.boot;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.drydock.function.node.ManagedNode;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import java.util.Optional;

/** By which kind of firmware a node boots: the hardware profile's {@code boot_mode}. */
final class BootMode {
    private BootMode() {
    }

    static Optional<Firmware> of(ManagedNode node) {
        return switch (written(node)) {
            case "uefi" -> Optional.of(Firmware.UEFI);
            case "bios" -> Optional.of(Firmware.LEGACY);
            default -> Optional.empty();
        };
    }

    /** For the digest of steps that depend on it. */
    static JsonNode json(ManagedNode node) {
        return TextNode.valueOf(written(node));
    }

    private static String written(ManagedNode node) {
        return node.hardware().map(profile -> profile.bootMode().orElse("")).orElse("");
    }
}
