package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.functions.oob.bmc.BmcException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Everything that is wrong with a server now, and then what its logs hold, the newest first. */
final class AlarmReader {
    private final Service service;

    AlarmReader(Service service) {
        this.service = service;
    }

    List<Alarm> read(JsonNode system) {
        List<JsonNode> chassis = service.linked(system, "Links", "Chassis");
        List<Alarm> alarms = new ArrayList<>(part("health", () -> new HealthAlarms(service).read(system)));
        alarms.addAll(part("sensors", () -> new SensorAlarms(service).read(chassis)));
        alarms.addAll(HealthAlarms.unexplained(system, chassis, alarms));
        List<Alarm> logged = new ArrayList<>(part("logs", () -> new LogAlarms(service).read(system)));
        logged.sort(Comparator.comparing((Alarm alarm) -> alarm.at().orElse(Instant.MIN)).reversed());
        alarms.addAll(logged);
        return alarms.size() > service.settings().maxAlarms() ? List.copyOf(alarms.subList(0, service.settings().maxAlarms())) : List.copyOf(alarms);
    }

    /** What a BMC can't tell may hide an alarm: that is one too. */
    private List<Alarm> part(String name, Supplier<List<Alarm>> read) {
        try {
            return read.get();
        } catch (BmcException e) {
            return switch (e.kind()) {
                case COMMAND_REFUSED, UNREADABLE, UNSUPPORTED, PRIVILEGE_REFUSED -> List.of(new Alarm("Redfish " + name, Severity.WARNING,
                        "could not be read: " + e.getMessage(), true, Optional.empty()));
                default -> throw e;
            };
        }
    }
}
