package io.drydock.ipmi.command.sensor;

import java.util.List;
import java.util.Map;

/** Event and reading types, and their states in words (IPMI 2.0, tables 42-1 and 42-2). */
public final class EventType {
    /** The sensor compares a reading with thresholds. */
    public static final int THRESHOLD = 0x01;
    /** The states are those of the sensor's type. */
    public static final int SENSOR_SPECIFIC = 0x6F;

    private static final Map<Integer, List<String>> STATES = Map.ofEntries(
            Map.entry(0x01, List.of("lower non-critical, going low", "lower non-critical, going high", "lower critical, going low",
                    "lower critical, going high", "lower non-recoverable, going low", "lower non-recoverable, going high",
                    "upper non-critical, going low", "upper non-critical, going high", "upper critical, going low", "upper critical, going high",
                    "upper non-recoverable, going low", "upper non-recoverable, going high")),
            Map.entry(0x02, List.of("idle", "active", "busy")),
            Map.entry(0x03, List.of("deasserted", "asserted")),
            Map.entry(0x04, List.of("no predictive failure", "predictive failure")),
            Map.entry(0x05, List.of("limit not exceeded", "limit exceeded")),
            Map.entry(0x06, List.of("performance met", "performance lags")),
            Map.entry(0x07, List.of("OK", "to non-critical from OK", "to critical from less severe", "to non-recoverable from less severe",
                    "to non-critical from more severe", "to critical from non-recoverable", "to non-recoverable", "monitor", "informational")),
            Map.entry(0x08, List.of("absent", "present")),
            Map.entry(0x09, List.of("disabled", "enabled")),
            Map.entry(0x0A, List.of("running", "in test", "power off", "on line", "off line", "off duty", "degraded", "power save",
                    "install error")),
            Map.entry(0x0B, List.of("fully redundant", "redundancy lost", "redundancy degraded", "non-redundant: sufficient from redundant",
                    "non-redundant: sufficient from insufficient", "non-redundant: insufficient", "redundancy degraded from full",
                    "redundancy degraded from non-redundant")),
            Map.entry(0x0C, List.of("D0", "D1", "D2", "D3")));

    private EventType() {
    }

    /** State {@code offset} of a sensor of {@code sensorType} with event type {@code eventType}, in words. */
    public static String state(int eventType, int sensorType, int offset) {
        if (eventType == SENSOR_SPECIFIC) {
            return SensorType.state(sensorType, offset);
        }
        List<String> states = STATES.getOrDefault(eventType, List.of());
        return offset < states.size() ? states.get(offset) : "state %d of event type %02Xh".formatted(offset, eventType);
    }
}
