package io.drydock.ipmi.command.sensor;

import io.drydock.ipmi.IpmiCommand;
import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.NetFn;

/** Get Sensor Reading (IPMI 2.0, section 35.14, table 35-15). */
public record GetSensorReading(int sensor) implements IpmiCommand<GetSensorReading.Answer> {
    public static final int CODE = 0x2D;

    public static GetSensorReading read(byte[] data) throws MalformedMessage {
        return new GetSensorReading(new MessageReader(data).u8());
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
    public Answer answer(byte[] data) throws MalformedMessage {
        return Answer.read(data);
    }

    /**
     * @param raw the reading before its conversion; means nothing for discrete sensors
     * @param events whether the sensor raises events
     * @param scanning whether the sensor is looked at
     * @param unavailable whether reading and states mean nothing now, for example while the part is not there or has no power
     * @param states for a threshold sensor, bits 0 to 5: at or below lower non-critical, critical, non-recoverable; at or above upper
     *         non-critical, critical, non-recoverable; for a discrete one, bit n: state n holds
     */
    public record Answer(int raw, boolean events, boolean scanning, boolean unavailable, int states) {
        static Answer read(byte[] data) throws MalformedMessage {
            var reader = new MessageReader(data);
            int raw = reader.u8();
            int flags = reader.u8();
            int low = reader.remaining() > 0 ? reader.u8() : 0;
            int high = reader.remaining() > 0 ? reader.u8() & 0x7F : 0;
            return new Answer(raw, (flags & 0x80) != 0, (flags & 0x40) != 0, (flags & 0x20) != 0, low | high << 8);
        }

        public byte[] toBytes() {
            return new MessageWriter().u8(raw).u8((events ? 0x80 : 0) | (scanning ? 0x40 : 0) | (unavailable ? 0x20 : 0)).u8(states)
                    .u8(states >> 8 | 0x80).toBytes();
        }

        /** Whether reading and states mean something. */
        public boolean usable() {
            return scanning && !unavailable;
        }

        public boolean holds(int state) {
            return (states >> state & 1) != 0;
        }
    }
}
