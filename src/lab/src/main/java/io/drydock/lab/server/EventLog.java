package io.drydock.lab.server;

import java.time.Instant;
import java.util.List;

/**
 * The System Event Log as it is at one moment.
 *
 * @param events the oldest first
 * @param added when the latest was added; the epoch: none ever was
 * @param cleared when it was last cleared; the epoch: never
 * @param overflow whether events were lost because it was full
 */
public record EventLog(List<Event> events, Instant added, Instant cleared, boolean overflow) {
    /** How many events there is room for. */
    public static final int CAPACITY = 512;
}
