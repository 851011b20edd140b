package io.drydock.functions.oob.ipmi.client;

import io.drydock.ipmi.session.Datagram;
import java.io.IOException;

/** The way to one BMC, and time. */
interface Wire {
    void send(Datagram datagram);

    Timers timers();

    /** Why the last datagram did not leave this machine; null: it did. */
    IOException sendFailure();
}
