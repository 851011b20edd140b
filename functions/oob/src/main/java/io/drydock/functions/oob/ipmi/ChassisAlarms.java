package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.bmc.Alarm.Severity;
import io.drydock.ipmi.command.chassis.ChassisStatus;
import io.drydock.ipmi.command.chassis.ChassisStatus.Condition;
import io.drydock.ipmi.command.chassis.ChassisStatus.PowerFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the chassis' status says is wrong (IPMI 2.0, table 28-3). */
final class ChassisAlarms {
    private ChassisAlarms() {
    }

    static List<Alarm> of(ChassisStatus status) {
        return Stream.concat(status.faults().stream().sorted().map(ChassisAlarms::power), status.conditions().stream().sorted()
                .filter(condition -> condition != Condition.FRONT_PANEL_LOCKOUT).map(ChassisAlarms::condition)).toList();
    }

    private static Alarm power(PowerFault fault) {
        return switch (fault) {
            case OVERLOAD -> alarm(Severity.CRITICAL, "power overload");
            case INTERLOCK -> alarm(Severity.WARNING, "power is off because of an interlock");
            case POWER_FAULT -> alarm(Severity.CRITICAL, "fault of the main power");
            case CONTROL_FAULT -> alarm(Severity.CRITICAL, "power could not be switched");
        };
    }

    private static Alarm condition(Condition condition) {
        return switch (condition) {
            case INTRUSION -> alarm(Severity.WARNING, "the chassis is open");
            case FRONT_PANEL_LOCKOUT -> alarm(Severity.INFO, "the front panel is locked");
            case DRIVE_FAULT -> alarm(Severity.CRITICAL, "a drive failed");
            case COOLING_FAULT -> alarm(Severity.CRITICAL, "cooling or a fan failed");
        };
    }

    private static Alarm alarm(Severity severity, String message) {
        return new Alarm("chassis", severity, message, true, Optional.empty());
    }
}
