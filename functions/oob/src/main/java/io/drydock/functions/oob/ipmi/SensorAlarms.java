package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.ipmi.command.sdr.CompactSensorRecord;
import io.drydock.ipmi.command.sdr.FullSensorRecord;
import io.drydock.ipmi.command.sdr.SdrRecord;
import io.drydock.ipmi.command.sdr.SensorKey;
import io.drydock.ipmi.command.sensor.EventType;
import io.drydock.ipmi.command.sensor.GetSensorReading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the sensors of a server say is wrong now (IPMI 2.0, section 35.14): of those that the BMC itself owns, by its sensor data records. */
final class SensorAlarms {
    /** States of a threshold sensor, in the order of their bits; as events they have two numbers each, going low and going high (table 42-2). */
    private static final List<String> THRESHOLDS = List.of("lower non-critical", "lower critical", "lower non-recoverable", "upper non-critical",
            "upper critical", "upper non-recoverable");
    private static final int DISCRETE_STATES = 15;

    private final IpmiConnection connection;
    private final List<Sensor> sensors = new ArrayList<>();

    private record Sensor(int number, String name, SensorKey key, Optional<FullSensorRecord> full) {
    }

    SensorAlarms(IpmiConnection connection, List<SdrRecord> records) {
        this.connection = connection;
        for (SdrRecord record : records) {
            switch (record) {
                case FullSensorRecord full when full.key().owner() == SensorKey.BMC ->
                    sensors.add(new Sensor(full.key().sensor(), full.name().text(), full.key(), Optional.of(full)));
                case CompactSensorRecord compact when compact.key().owner() == SensorKey.BMC -> {
                    for (int i = 0; i < compact.count(); i++) {
                        String name = compact.name().text() + (compact.count() > 1 ? " " + (i + 1) : "");
                        sensors.add(new Sensor(compact.key().sensor() + i, name, compact.key(), Optional.empty()));
                    }
                }
                default -> { }
            }
        }
    }

    /** Names by number, for the event log, which has numbers alone. */
    Map<Integer, String> names() {
        Map<Integer, String> names = new HashMap<>();
        sensors.forEach(sensor -> names.put(sensor.number, sensor.name));
        return names;
    }

    List<Alarm> read() {
        List<Alarm> alarms = new ArrayList<>();
        for (Sensor sensor : sensors) {
            connection.find(new GetSensorReading(sensor.number)).filter(GetSensorReading.Answer::usable)
                    .flatMap(reading -> worst(sensor, reading)).ifPresent(alarms::add);
        }
        return alarms;
    }

    private static Optional<Alarm> worst(Sensor sensor, GetSensorReading.Answer reading) {
        boolean threshold = sensor.key.eventType() == EventSeverity.THRESHOLD;
        Optional<Alarm> worst = Optional.empty();
        for (int state = 0; state < (threshold ? THRESHOLDS.size() : DISCRETE_STATES); state++) {
            if (reading.holds(state)) {
                int offset = threshold ? 2 * state : state;
                String words = threshold ? beyond(sensor, reading.raw(), state) : EventType.state(sensor.key.eventType(), sensor.key.type(), state);
                Optional<Alarm> alarm = EventSeverity.of(sensor.key.eventType(), sensor.key.type(), offset)
                        .map(severity -> new Alarm("sensor " + sensor.name, severity, words, true, Optional.empty()));
                if (worst.isEmpty() || alarm.isPresent() && alarm.get().severity().compareTo(worst.get().severity()) > 0) {
                    worst = alarm;
                }
            }
        }
        return worst;
    }

    private static String beyond(Sensor sensor, int raw, int state) {
        OptionalDouble value = sensor.full.map(full -> full.value(raw)).orElse(OptionalDouble.empty());
        String reading = value.isPresent()
                ? "%s %s".formatted(number(value.getAsDouble()), sensor.full.map(full -> full.units().words()).orElse("")) : "the reading";
        return "%s is beyond the %s threshold".formatted(reading, THRESHOLDS.get(state));
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
