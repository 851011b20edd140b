package io.drydock.lab.maas.life;

import io.drydock.lab.maas.state.MaasMachine;
import java.time.Duration;
import java.time.Instant;

/** Something that MAAS does with a machine and that takes its time. */
interface Job {
    /** What came of looking after it. */
    enum Progress { GOES_ON, DONE }

    /**
     * Looks after it.
     *
     * @throws JobFailed if it came to nothing
     */
    Progress advance(MaasMachine machine, Instant now) throws JobFailed;

    /** A job that came to nothing, in MAAS's words. */
    final class JobFailed extends Exception {
        JobFailed(String comment) {
            super(comment, null, false, false);
        }
    }

    /** How long MAAS gives it. */
    Duration timeout();
}
