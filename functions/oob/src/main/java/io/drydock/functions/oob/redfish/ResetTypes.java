package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.PowerCommand;
import java.util.List;

/** Redfish's names of what can be asked of power (schema Resource, ResetType), the best first. */
final class ResetTypes {
    /** Like a finger on the button: what it does depends on whether the server is on. */
    static final String BUTTON = "PushPowerButton";

    private ResetTypes() {
    }

    static List<String> of(PowerCommand command) {
        return switch (command) {
            case ON -> List.of("On", "ForceOn", BUTTON);
            case OFF -> List.of("ForceOff");
            case CYCLE -> List.of("PowerCycle", "ForceRestart", "FullPowerCycle");
            case RESET -> List.of("ForceRestart", "PowerCycle");
            case SOFT_OFF -> List.of("GracefulShutdown", BUTTON);
        };
    }
}
