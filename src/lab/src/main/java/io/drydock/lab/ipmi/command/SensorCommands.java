package io.drydock.lab.ipmi.command;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.NetFn;
import io.drydock.ipmi.command.sensor.GetSensorReading;
import io.drydock.ipmi.command.sensor.GetSensorThresholds;
import io.drydock.ipmi.session.CompletionCode;
import io.drydock.lab.sensor.Sensor;
import io.drydock.lab.server.Privilege;
import java.util.Optional;
import java.util.OptionalDouble;

/** What sensors read (IPMI 2.0, section 35). */
final class SensorCommands {
    private static final CompletionCode ILLEGAL_FOR_SENSOR = new CompletionCode(0xCD);

    private SensorCommands() {
    }

    static void addTo(Commands commands) {
        commands.add(NetFn.SENSOR_EVENT, GetSensorReading.CODE, Privilege.USER, 1, SensorCommands::reading);
        commands.add(NetFn.SENSOR_EVENT, GetSensorThresholds.CODE, Privilege.USER, 1, SensorCommands::thresholds);
    }

    private static Optional<Sensor> sensor(Call call, int number) {
        return call.server().hardware().sensors().stream().filter(sensor -> sensor.number() == number).findFirst();
    }

    private static Reply reading(Call call) throws MalformedMessage {
        return sensor(call, GetSensorReading.read(call.data()).sensor()).map(sensor -> reading(sensor, call.server().reading(sensor)))
                .map(answer -> Reply.of(answer.toBytes())).orElseGet(() -> Reply.refused(CompletionCode.NOT_PRESENT));
    }

    private static GetSensorReading.Answer reading(Sensor sensor, OptionalDouble reading) {
        if (reading.isEmpty()) {
            return new GetSensorReading.Answer(0, true, true, true, 0);
        }
        if (sensor.kind().discrete()) {
            return new GetSensorReading.Answer(0, true, true, false, (int) reading.getAsDouble());
        }
        int raw = sensor.scale().toRaw(reading.getAsDouble());
        return new GetSensorReading.Answer(raw, true, true, false, SensorThresholds.of(sensor).crossedBy(raw));
    }

    private static Reply thresholds(Call call) throws MalformedMessage {
        Optional<Sensor> sensor = sensor(call, GetSensorThresholds.read(call.data()).sensor());
        if (sensor.isEmpty()) {
            return Reply.refused(CompletionCode.NOT_PRESENT);
        }
        return sensor.get().kind().discrete() ? Reply.refused(ILLEGAL_FOR_SENSOR)
                : Reply.of(SensorThresholds.of(sensor.get()).told().toBytes());
    }
}
