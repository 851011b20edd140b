package io.drydock.lab.redfish;

import io.drydock.lab.fault.Faults;
import java.security.SecureRandom;

/** What a BMC's Redfish service remembers from request to request. For several threads at once. */
final class BmcState {
    private final Sessions sessions;
    private final Tasks tasks = new Tasks();
    private Faults seen = Faults.NONE;
    private int unavailable;

    BmcState(SecureRandom random) {
        sessions = new Sessions(random);
    }

    Sessions sessions() {
        return sessions;
    }

    Tasks tasks() {
        return tasks;
    }

    /** Whether this request is one of those that are answered with 503; every change of {@code faults} begins to count anew. */
    synchronized boolean unavailable(Faults faults) {
        if (faults != seen) {
            seen = faults;
            unavailable = faults.unavailable();
        }
        return unavailable > 0 && unavailable-- > 0;
    }
}
