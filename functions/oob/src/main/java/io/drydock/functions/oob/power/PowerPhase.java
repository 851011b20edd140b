package io.drydock.functions.oob.power;

import io.drydock.functions.oob.bmc.PowerCommand;
import io.drydock.functions.oob.bmc.PowerState;
import java.util.Arrays;
import java.util.Optional;

/** A change of power that is asked for, and then looked for. */
enum PowerPhase {
    OFF("off", PowerCommand.OFF, PowerState.OFF, "to switch power off"),
    ON("on", PowerCommand.ON, PowerState.ON, "to switch power on"),
    RESET("reset", PowerCommand.RESET, PowerState.ON, "to reset");

    private final String label;
    private final PowerCommand command;
    private final PowerState wanted;
    private final String asked;

    PowerPhase(String label, PowerCommand command, PowerState wanted, String asked) {
        this.label = label;
        this.command = command;
        this.wanted = wanted;
        this.asked = asked;
    }

    static Optional<PowerPhase> of(String label) {
        return Arrays.stream(values()).filter(phase -> phase.label.equals(label)).findFirst();
    }

    /** As it is stored. */
    String label() {
        return label;
    }

    PowerCommand command() {
        return command;
    }

    /** What the BMC says once it has come about. */
    PowerState wanted() {
        return wanted;
    }

    /** What the BMC was asked, for messages. */
    String asked() {
        return asked;
    }
}
