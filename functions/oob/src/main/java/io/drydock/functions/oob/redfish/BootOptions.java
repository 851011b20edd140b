package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.BootOverride;
import io.drydock.functions.oob.bmc.BootOverride.Device;
import io.drydock.functions.oob.bmc.BootOverride.Firmware;
import io.drydock.functions.oob.bmc.BootOverride.Persistence;
import java.util.List;
import java.util.Optional;

/**
 * A system's boot override as its resource tells and offers it (schema ComputerSystem, Boot).
 *
 * @param boot the object Boot
 */
record BootOptions(JsonNode boot) {
    static final String TARGET = "BootSourceOverrideTarget";
    static final String ENABLED = "BootSourceOverrideEnabled";
    static final String MODE = "BootSourceOverrideMode";

    /** What the BMC will have the server boot from. */
    BootOverride current() {
        String enabled = Fields.text(boot, ENABLED).orElse("");
        Device device = BootTargets.device(Fields.text(boot, TARGET).orElse(""));
        if (device == Device.NONE || enabled.equals("Disabled")) {
            return BootOverride.NONE;
        }
        return new BootOverride(device, enabled.equals("Continuous") ? Persistence.PERSISTENT : Persistence.ONCE,
                Fields.text(boot, MODE).flatMap(BootOptions::firmware));
    }

    /** The targets that it takes; empty: it does not tell. */
    Optional<List<String>> targets() {
        return Allowable.of(boot, TARGET);
    }

    /** The name of the device here; empty: it is not offered. */
    Optional<String> target(Device device) {
        return Allowable.best(BootTargets.of(device), targets());
    }

    /**
     * For how long, by the name that is offered here; empty: it is not. Where one boot alone is not offered, every boot is.
     *
     * @param alwaysContinuous whether this kind of BMC does not heed Once
     */
    Optional<String> enabled(Persistence persistence, boolean alwaysContinuous) {
        List<String> preferred = persistence == Persistence.PERSISTENT || alwaysContinuous ? List.of("Continuous") : List.of("Once", "Continuous");
        return Allowable.best(preferred, Allowable.of(boot, ENABLED));
    }

    /** The mode to send; empty: this BMC knows nothing of modes, or not of this one. */
    Optional<String> mode(Firmware firmware) {
        String name = firmware == Firmware.UEFI ? "UEFI" : "Legacy";
        Optional<List<String>> allowed = Allowable.of(boot, MODE);
        return allowed.isPresent() || boot.has(MODE) ? Optional.of(name).filter(mode -> allowed.isEmpty() || allowed.get().contains(mode))
                : Optional.empty();
    }

    /** The change that ends every override. */
    ObjectNode nothing() {
        ObjectNode change = JsonNodeFactory.instance.objectNode().put(ENABLED, "Disabled");
        if (targets().filter(offered -> offered.contains("None")).isPresent()) {
            change.put(TARGET, "None");
        }
        return change;
    }

    private static Optional<Firmware> firmware(String mode) {
        return switch (mode) {
            case "UEFI" -> Optional.of(Firmware.UEFI);
            case "Legacy" -> Optional.of(Firmware.LEGACY);
            default -> Optional.empty();
        };
    }
}
