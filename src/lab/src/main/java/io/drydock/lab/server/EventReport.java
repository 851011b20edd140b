package io.drydock.lab.server;

import io.drydock.lab.inventory.Health;
import io.drydock.lab.sensor.PowerSupplyState;
import io.drydock.lab.sensor.Sensor;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * Writes what happens to a server into its event log, in the form that IPMI gives events (IPMI 2.0, sections 29.7 and 42). Not for
 * several threads.
 */
final class EventReport {
    /** The number under which the chassis' power reports; not one of the sensors that can be read. */
    private static final int POWER_UNIT = 0xF0;
    private static final int POWER_UNIT_TYPE = 0x09;
    private static final int THRESHOLD = 0x01;
    private static final int SENSOR_SPECIFIC = 0x6F;
    /** Event data 2 holds the reading, event data 3 the threshold (table 29-6). */
    private static final int READING_AND_THRESHOLD = 0x50;
    private static final int LOWER_WARNING = 0;
    private static final int LOWER_CRITICAL = 2;
    private static final int UPPER_WARNING = 7;
    private static final int UPPER_CRITICAL = 9;

    private final SystemEventLog log;

    EventReport(SystemEventLog log) {
        this.log = log;
    }

    void power(Instant at, boolean on) {
        log.add(at, POWER_UNIT_TYPE, POWER_UNIT, SENSOR_SPECIFIC, !on, 0x00FFFF, Health.OK, "Power " + (on ? "on" : "off"));
    }

    /** Tells of a reading that crossed a bound, in whatever direction. */
    void reading(Instant at, Sensor sensor, double before, double now) {
        Health was = sensor.health(before);
        Health is = sensor.health(now);
        if (was == is) {
            return;
        }
        boolean worse = is.compareTo(was) > 0;
        Health bound = worse ? is : was;
        String message = String.format(Locale.ROOT, "%s is %s: reads %s", sensor.name(), is.name().toLowerCase(Locale.ROOT), value(sensor, now));
        if (sensor.kind().discrete()) {
            int states = (int) (worse ? now : before);
            int offset = (states & PowerSupplyState.FAILED) != 0 ? 1 : 3;
            log.add(at, sensor.kind().type(), sensor.number(), SENSOR_SPECIFIC, worse, offset << 16 | 0xFFFF, bound, message);
        } else {
            boolean upper = (worse ? now : before) > sensor.nominal();
            int offset = bound == Health.CRITICAL ? upper ? UPPER_CRITICAL : LOWER_CRITICAL : upper ? UPPER_WARNING : LOWER_WARNING;
            int data = (READING_AND_THRESHOLD | offset) << 16 | sensor.scale().toRaw(now) << 8 | sensor.scale().toRaw(threshold(sensor, offset));
            log.add(at, sensor.kind().type(), sensor.number(), THRESHOLD, worse, data, bound, message);
        }
    }

    private static double threshold(Sensor sensor, int offset) {
        OptionalDouble threshold = switch (offset) {
            case LOWER_WARNING -> sensor.thresholds().lowerWarning();
            case LOWER_CRITICAL -> sensor.thresholds().lowerCritical();
            case UPPER_WARNING -> sensor.thresholds().upperWarning();
            default -> sensor.thresholds().upperCritical();
        };
        return threshold.orElse(0);
    }

    private static String value(Sensor sensor, double reading) {
        return sensor.kind().discrete() ? "0x" + Integer.toHexString((int) reading) : String.format(Locale.ROOT, "%.2f", reading);
    }
}
