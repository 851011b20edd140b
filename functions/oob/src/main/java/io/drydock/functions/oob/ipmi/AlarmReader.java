package io.drydock.functions.oob.ipmi;

import io.drydock.functions.oob.bmc.Alarm;
import io.drydock.functions.oob.ipmi.client.IpmiConnection;
import io.drydock.ipmi.command.chassis.GetChassisStatus;
import io.drydock.ipmi.command.sdr.SdrRecord;
import java.util.List;
import java.util.stream.Stream;

/** All alarms: those that hold now (chassis, sensors), then those of the event log, the newest first. */
final class AlarmReader {
    private final IpmiConnection connection;
    private final ReadLimits limits;

    AlarmReader(IpmiConnection connection, ReadLimits limits) {
        this.connection = connection;
        this.limits = limits;
    }

    List<Alarm> read() {
        List<SdrRecord> records = new SdrReader(connection, limits.sdrRecords()).read();
        SensorAlarms sensors = new SensorAlarms(connection, records);
        return Stream.of(ChassisAlarms.of(connection.send(new GetChassisStatus())), sensors.read(),
                SelAlarms.of(new SelReader(connection, limits.selEntries()).read(), sensors.names())).flatMap(List::stream).toList();
    }
}
