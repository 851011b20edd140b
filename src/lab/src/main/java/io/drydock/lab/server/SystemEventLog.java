package io.drydock.lab.server;

import io.drydock.lab.inventory.Health;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Takes a server's events until it is full, as most BMCs do. Not for several threads. */
final class SystemEventLog {
    private static final int EVENT_LOGGING = 0x10;
    private static final int SENSOR_SPECIFIC = 0x6F;
    private static final int LOG_CLEARED = 0x02FFFF;

    private final List<Event> events = new ArrayList<>(2);
    private int lastId;
    private Instant added = Instant.EPOCH;
    private Instant cleared = Instant.EPOCH;
    private boolean overflow;

    void add(Instant at, int sensorType, int sensorNumber, int eventType, boolean asserted, int data, Health severity, String message) {
        if (events.size() == EventLog.CAPACITY) {
            overflow = true;
            return;
        }
        lastId = lastId % 0xFFFE + 1;
        events.add(new Event(lastId, at, sensorType, sensorNumber, eventType, asserted, data, severity, message));
        added = at;
    }

    /** Empties it; what is left is the event that tells so (IPMI 2.0, table 42-3, sensor type 10h). */
    void clear(Instant at) {
        events.clear();
        lastId = 0;
        overflow = false;
        cleared = at;
        add(at, EVENT_LOGGING, 0, SENSOR_SPECIFIC, true, LOG_CLEARED, Health.OK, "Log cleared");
    }

    EventLog now() {
        return new EventLog(List.copyOf(events), added, cleared, overflow);
    }
}
