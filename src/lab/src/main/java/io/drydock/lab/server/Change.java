package io.drydock.lab.server;

import java.time.Instant;

/** Something that was changed in a server, by a client or as a consequence. */
public record Change(Instant at, Kind kind, String detail) {
    /** What was changed. */
    public enum Kind {
        /** Power came on. */
        POWER_ON,
        /** Power went off. */
        POWER_OFF,
        /** Restarted with power. */
        RESET,
        /** A boot device was set, the same one again too. */
        BOOT_OVERRIDE,
        IDENTIFY,
        LOG_CLEARED
    }

    @Override
    public String toString() {
        return at + " " + kind + (detail.isEmpty() ? "" : " " + detail);
    }
}
