package io.drydock.lab.ipmi.command;

import io.drydock.lab.ipmi.session.Session;
import io.drydock.lab.server.LabServer;
import java.util.Optional;

/**
 * A request as it reaches a command.
 *
 * @param session in which it came; absent: in none
 * @param data behind the command's number
 */
record Call(BmcState bmc, Optional<Session> session, byte[] data) {
    LabServer server() {
        return bmc.server();
    }
}
