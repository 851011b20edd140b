package io.drydock.lab.site;

import io.drydock.lab.sensor.PowerSupplyState;
import io.drydock.lab.sensor.Sensor;
import io.drydock.lab.sensor.Sensor.Kind;
import io.drydock.lab.sensor.Sensor.Scale;
import io.drydock.lab.sensor.Sensor.Thresholds;
import java.util.List;

/** The sensors that a server with two sockets usually has. */
final class Sensors {
    private static final Scale DEGREES = new Scale(1, 0);
    private static final Scale ROTATIONS = new Scale(75, 0);
    private static final Scale VOLTS = new Scale(6, -2);
    private static final Scale STATES = new Scale(1, 0);

    private Sensors() {
    }

    static List<Sensor> usual() {
        return List.of(
                new Sensor(1, "Inlet Temp", Kind.TEMPERATURE, DEGREES, 22, Thresholds.upper(38, 42)),
                new Sensor(2, "CPU1 Temp", Kind.TEMPERATURE, DEGREES, 45, Thresholds.upper(85, 95)),
                new Sensor(3, "CPU2 Temp", Kind.TEMPERATURE, DEGREES, 46, Thresholds.upper(85, 95)),
                new Sensor(4, "Exhaust Temp", Kind.TEMPERATURE, DEGREES, 33, Thresholds.upper(70, 75)),
                fan(5, 1), fan(6, 2), fan(7, 3), fan(8, 4),
                new Sensor(9, "12V", Kind.VOLTAGE, VOLTS, 12, Thresholds.both(10.8, 11.4, 12.6, 13.2)),
                new Sensor(10, "PSU1 Status", Kind.POWER_SUPPLY, STATES, PowerSupplyState.PRESENT, Thresholds.NONE),
                new Sensor(11, "PSU2 Status", Kind.POWER_SUPPLY, STATES, PowerSupplyState.PRESENT, Thresholds.NONE));
    }

    private static Sensor fan(int number, int fan) {
        return new Sensor(number, "Fan" + fan, Kind.FAN, ROTATIONS, 6000, Thresholds.lower(1500, 900));
    }
}
