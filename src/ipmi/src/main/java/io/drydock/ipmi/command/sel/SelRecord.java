package io.drydock.ipmi.command.sel;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.Timestamps;
import java.time.Instant;
import java.util.Optional;

/** A record of the system event log (IPMI 2.0, section 32). */
public sealed interface SelRecord {
    int SIZE = 16;

    int recordId();

    /** When it was written; absent: it has no time, or the BMC's clock was not set. */
    Optional<Instant> at();

    byte[] toBytes();

    /**
     * An event of the system (table 32-1).
     *
     * @param time in seconds since 1970, or since the BMC's start
     * @param generator slave address or software id, and channel and LUN, as they are on the wire
     * @param revision of the event message's format: 4 for IPMI 1.5 and 2.0
     * @param sensorType table 42-3
     * @param deasserted whether the state has gone, not come
     * @param eventType table 42-1: 1 threshold, 2 to 0Ch generic, 6Fh by sensor type
     * @param data three bytes; the low half of the first is the offset of the state
     */
    record SystemEvent(int recordId, long time, int generator, int revision, int sensorType, int sensor, boolean deasserted, int eventType,
                       Octets data) implements SelRecord {
        public static final int TYPE = 0x02;
        /** Of {@link #revision}. */
        public static final int REVISION = 0x04;

        /** Which state it is about: the number within its event type. */
        public int offset() {
            return data.at(0) & 0x0F;
        }

        @Override
        public Optional<Instant> at() {
            return Timestamps.instant(time);
        }

        @Override
        public byte[] toBytes() {
            return new MessageWriter().u16(recordId).u8(TYPE).u32(time).u16(generator).u8(revision).u8(sensorType).u8(sensor)
                    .u8((deasserted ? 0x80 : 0) | eventType).bytes(data.toBytes()).toBytes();
        }
    }

    /**
     * A maker's own record with a time (table 32-2).
     *
     * @param type C0h to DFh
     * @param manufacturer IANA enterprise number
     * @param data six bytes
     */
    record OemTimestamped(int recordId, int type, long time, int manufacturer, Octets data) implements SelRecord {
        @Override
        public Optional<Instant> at() {
            return Timestamps.instant(time);
        }

        @Override
        public byte[] toBytes() {
            return new MessageWriter().u16(recordId).u8(type).u32(time).u24(manufacturer).bytes(data.toBytes()).toBytes();
        }
    }

    /**
     * A record of another type: a maker's own without a time (table 32-3), or a reserved one.
     *
     * @param type E0h to FFh for a maker's own
     * @param data 13 bytes
     */
    record Opaque(int recordId, int type, Octets data) implements SelRecord {
        @Override
        public Optional<Instant> at() {
            return Optional.empty();
        }

        @Override
        public byte[] toBytes() {
            return new MessageWriter().u16(recordId).u8(type).bytes(data.toBytes()).toBytes();
        }
    }

    /** Reads the 16 bytes of a record. */
    static SelRecord read(byte[] bytes) throws MalformedMessage {
        var reader = new MessageReader(bytes);
        int id = reader.u16();
        int type = reader.u8();
        if (type == SystemEvent.TYPE) {
            long time = reader.u32();
            int generator = reader.u16();
            int revision = reader.u8();
            int sensorType = reader.u8();
            int sensor = reader.u8();
            int event = reader.u8();
            return new SystemEvent(id, time, generator, revision, sensorType, sensor, (event & 0x80) != 0, event & 0x7F,
                    Octets.of(reader.bytes(3)));
        }
        if (type >= 0xC0 && type <= 0xDF) {
            return new OemTimestamped(id, type, reader.u32(), reader.u24(), Octets.of(reader.bytes(6)));
        }
        return new Opaque(id, type, Octets.of(reader.bytes(13)));
    }
}
