package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import io.drydock.lab.server.PowerCommand;

/** What the system that a machine runs does with its power, without its BMC. */
final class ServerPower {
    private ServerPower() {
    }

    /** It switches itself off. */
    static void off(MaasMachine machine) {
        machine.server().ifPresent(server -> server.command(PowerCommand.OFF));
    }
}
