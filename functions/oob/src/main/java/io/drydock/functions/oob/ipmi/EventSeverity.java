package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm.Severity;
import java.util.Map;
import java.util.Optional;

/** How bad a state is that a sensor or an event tells of; absent: it tells of nothing wrong (IPMI 2.0, tables 42-2 and 42-3). */
final class EventSeverity {
    /** The event type of sensors with thresholds. */
    static final int THRESHOLD = 0x01;
    private static final int SENSOR_SPECIFIC = 0x6F;

    /** One character a state: {@code .} nothing wrong, {@code w} warning, {@code c} critical. Thresholds go low and high in turn. */
    private static final Map<Integer, String> GENERIC = Map.of(
            THRESHOLD, "wwccccwwcccc",
            0x04, ".w",
            0x05, ".w",
            0x06, ".w",
            0x07, ".wccwcc..",
            0x0A, "....w.w.w",
            0x0B, ".wwwwcww");

    /** By sensor type, for states of the type's own. */
    private static final Map<Integer, String> SPECIFIC = Map.ofEntries(
            Map.entry(0x05, "ww....w"),
            Map.entry(0x07, "ccccccc.w.wcw"),
            Map.entry(0x08, ".cwcwww"),
            Map.entry(0x09, "..wwwccw"),
            Map.entry(0x0C, "wccwwc.w.wc"),
            Map.entry(0x0D, ".cw..cc.c"),
            Map.entry(0x0F, "cc."),
            Map.entry(0x10, "....ww"),
            Map.entry(0x12, "..c"),
            Map.entry(0x13, "wcwwccwwccww"),
            Map.entry(0x19, "cc"),
            Map.entry(0x1B, ".w"),
            Map.entry(0x1E, "wwwww"),
            Map.entry(0x1F, ".........ww"),
            Map.entry(0x20, "cc..."),
            Map.entry(0x21, "c"),
            Map.entry(0x23, "wwww"),
            Map.entry(0x28, "wwwwww"),
            Map.entry(0x29, "wc"),
            Map.entry(0x2B, "..wwww"));

    private EventSeverity() {
    }

    /** @param offset the state's number within its type; for thresholds that of the event, two for each threshold */
    static Optional<Severity> of(int eventType, int sensorType, int offset) {
        String states = eventType == SENSOR_SPECIFIC ? SPECIFIC.getOrDefault(sensorType, "") : GENERIC.getOrDefault(eventType, "");
        return switch (offset < states.length() ? states.charAt(offset) : '.') {
            case 'w' -> Optional.of(Severity.WARNING);
            case 'c' -> Optional.of(Severity.CRITICAL);
            default -> Optional.empty();
        };
    }
}
