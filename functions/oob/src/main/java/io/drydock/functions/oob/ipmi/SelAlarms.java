package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.ipmi.command.sel.SelRecord;
import io.drydock.ipmi.command.sel.SelRecord.SystemEvent;
import io.drydock.ipmi.command.sensor.EventType;
import io.drydock.ipmi.command.sensor.SensorType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries of the event log that tell of trouble which came and, as far as the log says, did not go. */
final class SelAlarms {
    private SelAlarms() {
    }

    /** Which state of which sensor. */
    private record Raised(int generator, int sensor, int eventType, int offset) {
        static Raised of(SystemEvent event) {
            return new Raised(event.generator(), event.sensor(), event.eventType(), event.offset());
        }
    }

    /**
     * @param records the oldest first
     * @param names of sensors by their numbers
     * @return the newest first
     */
    static List<Alarm> of(List<SelRecord> records, Map<Integer, String> names) {
        List<Alarm> alarms = new ArrayList<>();
        Set<Raised> gone = new HashSet<>();
        for (SelRecord record : records.reversed()) {
            if (record instanceof SystemEvent event) {
                Raised raised = Raised.of(event);
                if (event.deasserted()) {
                    gone.add(raised);
                } else if (!gone.contains(raised)) {
                    alarm(event, names).ifPresent(alarms::add);
                }
            }
        }
        return List.copyOf(alarms);
    }

    private static Optional<Alarm> alarm(SystemEvent event, Map<Integer, String> names) {
        return EventSeverity.of(event.eventType(), event.sensorType(), event.offset()).map(severity -> new Alarm(
                "SEL record " + event.recordId(), severity,
                "%s: %s".formatted(names.getOrDefault(event.sensor(), "%s sensor %d".formatted(SensorType.name(event.sensorType()), event.sensor())),
                        EventType.state(event.eventType(), event.sensorType(), event.offset())), false, event.at()));
    }
}
