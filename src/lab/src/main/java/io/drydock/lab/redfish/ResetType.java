package io.drydock.lab.redfish;

import io.drydock.lab.server.PowerCommand;
import java.util.Arrays;
import java.util.Optional;

/** What can be reset in which way, by the names of Redfish's Resource schema. */
enum ResetType {
    ON("On", PowerCommand.ON),
    FORCE_OFF("ForceOff", PowerCommand.OFF),
    GRACEFUL_SHUTDOWN("GracefulShutdown", PowerCommand.SOFT_OFF),
    GRACEFUL_RESTART("GracefulRestart", PowerCommand.RESET),
    FORCE_RESTART("ForceRestart", PowerCommand.RESET),
    POWER_CYCLE("PowerCycle", PowerCommand.CYCLE);

    private final String title;
    private final PowerCommand command;

    ResetType(String title, PowerCommand command) {
        this.title = title;
        this.command = command;
    }

    PowerCommand command() {
        return command;
    }

    static Optional<ResetType> of(String title) {
        return Arrays.stream(values()).filter(type -> type.title.equals(title)).findFirst();
    }

    static String[] titles() {
        return Arrays.stream(values()).map(type -> type.title).toArray(String[]::new);
    }
}
