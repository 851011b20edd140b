package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.TextField;
import io.drydock.ipmi.command.sdr.CompactSensorRecord;
import io.drydock.ipmi.command.sdr.ControllerLocatorRecord;
import io.drydock.ipmi.command.sdr.Conversion;
import io.drydock.ipmi.command.sdr.EventMasks;
import io.drydock.ipmi.command.sdr.FruLocatorRecord;
import io.drydock.ipmi.command.sdr.FullSensorRecord;
import io.drydock.ipmi.command.sdr.SdrRecord;
import io.drydock.ipmi.command.sdr.SensorKey;
import io.drydock.ipmi.command.sdr.SensorUnits;
import io.drydock.ipmi.command.sensor.EventType;
import io.drydock.ipmi.command.sensor.Thresholds;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.sensor.PowerSupplyState;
import io.drydock.lab.sensor.Sensor;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The sensor data records of a model of hardware (IPMI 2.0, section 43). */
final class SensorRecords {
    private static final int SYSTEM_BOARD = 0x07;
    private static final int SYSTEM_MANAGEMENT = 0x06;
    private static final int POWER_SUPPLY = 0x0A;
    private static final int FAN = 0x1D;
    private static final int LOGICAL_FRU = 0x10;
    private static final int LOGICAL = 0x80;
    /** Chassis, FRU, SEL, SDR repository and sensors. */
    private static final int CAPABILITIES = 0x8F;
    /** Scanning and events are set up, and on after a start. */
    private static final int INITIALIZATION = 0x63;
    /** Re-arms itself, thresholds can be read, events are switched for the whole sensor. */
    private static final int ANALOG = 0x45;
    private static final int DISCRETE = 0x41;
    private static final int NOT_ANALOG = 0xC0;
    /** Records have the thresholds in the opposite order of Get Sensor Thresholds. */
    private static final int LAST_THRESHOLD = 10;
    private static final int NOMINAL_TOLD = 0x01;
    private static final int POWER_SUPPLY_STATES = PowerSupplyState.PRESENT | PowerSupplyState.FAILED | PowerSupplyState.INPUT_LOST;

    private SensorRecords() {
    }

    static List<Octets> of(Hardware hardware) {
        var records = new ArrayList<Octets>();
        records.add(Octets.of(new ControllerLocatorRecord(1, SensorKey.BMC, 0, 0, CAPABILITIES, SYSTEM_MANAGEMENT, 1, 0,
                TextField.of("BMC")).toBytes()));
        records.add(Octets.of(new FruLocatorRecord(2, SensorKey.BMC, FruCommands.DEVICE, LOGICAL, 0, LOGICAL_FRU, 0, SYSTEM_BOARD, 1, 0,
                TextField.of("Builtin FRU")).toBytes()));
        Map<Sensor.Kind, Integer> instances = new EnumMap<>(Sensor.Kind.class);
        for (Sensor sensor : hardware.sensors()) {
            int instance = instances.merge(sensor.kind(), 1, Integer::sum);
            records.add(Octets.of(record(records.size() + 1, sensor, instance).toBytes()));
        }
        return List.copyOf(records);
    }

    private static SdrRecord record(int id, Sensor sensor, int instance) {
        int entity = switch (sensor.kind()) {
            case TEMPERATURE, VOLTAGE -> SYSTEM_BOARD;
            case FAN -> FAN;
            case POWER_SUPPLY -> POWER_SUPPLY;
        };
        boolean discrete = sensor.kind().discrete();
        var key = new SensorKey(SensorKey.BMC, 0, sensor.number(), entity, instance, INITIALIZATION, discrete ? DISCRETE : ANALOG,
                sensor.kind().type(), discrete ? EventType.SENSOR_SPECIFIC : EventType.THRESHOLD);
        TextField name = TextField.of(sensor.name());
        if (discrete) {
            return new CompactSensorRecord(id, key, new EventMasks(POWER_SUPPLY_STATES, POWER_SUPPLY_STATES, POWER_SUPPLY_STATES),
                    new SensorUnits(NOT_ANALOG, 0, 0), 1, 0, 0, name);
        }
        Thresholds thresholds = SensorThresholds.of(sensor).told();
        return new FullSensorRecord(id, key, masks(thresholds), new SensorUnits(0, sensor.kind().unit(), 0),
                Conversion.linear(sensor.scale().m(), sensor.scale().exponent()), NOMINAL_TOLD, analog(sensor, thresholds), 0, name);
    }

    /** A lower threshold raises an event going low, an upper one going high: bits 0, 2, 4 and 7, 9, 11 (table 42-2). */
    private static EventMasks masks(Thresholds thresholds) {
        int events = 0;
        for (Thresholds.Threshold threshold : Thresholds.Threshold.values()) {
            if (thresholds.get(threshold).isPresent()) {
                int place = threshold.ordinal();
                events |= 1 << (place < 3 ? place * 2 : place * 2 + 1);
            }
        }
        int lower = thresholds.readable() & 7;
        int upper = thresholds.readable() >> 3;
        return new EventMasks(events | lower << 12, events | upper << 12, thresholds.readable());
    }

    private static Octets analog(Sensor sensor, Thresholds thresholds) {
        byte[] bytes = new byte[FullSensorRecord.ANALOG];
        bytes[0] = (byte) sensor.scale().toRaw(sensor.nominal());
        bytes[3] = (byte) 0xFF;
        for (int place = 0; place < thresholds.raw().size(); place++) {
            bytes[LAST_THRESHOLD - place] = (byte) thresholds.raw().at(place);
        }
        return Octets.of(bytes);
    }
}
