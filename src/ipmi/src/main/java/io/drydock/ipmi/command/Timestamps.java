package io.drydock.ipmi.command;

import java.time.Instant;
import java.util.Optional;

/** Times as IPMI counts them: seconds since 1970; small ones are seconds since the BMC started (IPMI 2.0, section 37). */
public final class Timestamps {
    private static final long UNSPECIFIED = 0xFFFFFFFFL;
    private static final long LAST_SINCE_START = 0x20000000L;

    private Timestamps() {
    }

    /** The moment; absent if the BMC does not say, or its clock was not set. */
    public static Optional<Instant> instant(long seconds) {
        return seconds <= LAST_SINCE_START || seconds == UNSPECIFIED ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}
