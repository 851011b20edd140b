package io.drydock.ipmi.command.sensor;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.NetFn;

/** Get Sensor Thresholds (IPMI 2.0, section 35.9, table 35-10). */
public record GetSensorThresholds(int sensor) implements IpmiCommand<Thresholds> {
    public static final int CODE = 0x27;

    public static GetSensorThresholds read(byte[] data) throws MalformedMessage {
        return new GetSensorThresholds(new MessageReader(data).u8());
    }

    @Override
    public NetFn netFn() {
        return NetFn.SENSOR_EVENT;
    }

    @Override
    public int code() {
        return CODE;
    }

    @Override
    public byte[] data() {
        return new byte[] {(byte) sensor};
    }

    @Override
    public Thresholds answer(byte[] data) throws MalformedMessage {
        return Thresholds.read(data);
    }
}
