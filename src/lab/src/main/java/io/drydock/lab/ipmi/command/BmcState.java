package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.command.chassis.RestorePolicy;
import io.drydock.lab.ipmi.session.SessionTable;
import io.drydock.lab.ipmi.timer.Timers;
import io.drydock.lab.server.LabServer;

/** What a BMC remembers for IPMI alone, besides what the server's model holds. Not for several threads. */
public final class BmcState {
    private final LabServer server;
    private final SessionTable sessions;
    private final BootOptions boot;
    private final Reservation sel = new Reservation();
    private final Reservation sdr = new Reservation();
    private RestorePolicy policy = RestorePolicy.AS_BEFORE;

    public BmcState(LabServer server, SessionTable sessions, Timers timers) {
        this.server = server;
        this.sessions = sessions;
        this.boot = new BootOptions(server, timers);
    }

    public LabServer server() {
        return server;
    }

    public SessionTable sessions() {
        return sessions;
    }

    BootOptions boot() {
        return boot;
    }

    /** Of the system event log. */
    Reservation sel() {
        return sel;
    }

    /** Of the repository of sensor data records. */
    Reservation sdr() {
        return sdr;
    }

    RestorePolicy policy() {
        return policy;
    }

    void policy(RestorePolicy other) {
        policy = other;
    }
}
