package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.lab.server.Privilege;
import java.util.Optional;

/**
 * A command that the lab's BMCs know.
 *
 * @param privilege the least one that it needs (IPMI 2.0, table G-1); absent: it may come outside of a session
 * @param shortest how many bytes of data it has at least
 * @param longest how many it has at most
 */
record Command(Optional<Privilege> privilege, int shortest, int longest, Handler handler) {
    /** Carries a command out. */
    interface Handler {
        /** @throws MalformedMessage if the data, of the right length, holds what it can't */
        Reply handle(Call call) throws MalformedMessage;
    }
}
