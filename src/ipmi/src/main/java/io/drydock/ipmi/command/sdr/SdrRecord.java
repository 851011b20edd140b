package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.Octets;

/** A sensor data record (IPMI 2.0, section 43): five bytes of header, then what its type says. */
public sealed interface SdrRecord permits FullSensorRecord, CompactSensorRecord, FruLocatorRecord, ControllerLocatorRecord, SdrRecord.Opaque {
    /** Size of the header: record id, version, type, and the length of the rest. */
    int HEADER = 5;
    /** The version of IPMI 1.5 and 2.0, as records have it. */
    int VERSION = 0x51;

    int recordId();

    byte[] toBytes();

    /**
     * A record of a type that means nothing here.
     *
     * @param body what follows the header
     */
    record Opaque(int recordId, int type, Octets body) implements SdrRecord {
        @Override
        public byte[] toBytes() {
            return SdrRecord.write(recordId, type, body.toBytes());
        }
    }

    /** How many bytes the whole record has, by its header. */
    static int size(byte[] header) throws MalformedMessage {
        var reader = new MessageReader(header);
        reader.skip(HEADER - 1);
        return HEADER + reader.u8();
    }

    /** Reads a whole record; bytes behind what its header announces are left alone. */
    static SdrRecord read(byte[] bytes) throws MalformedMessage {
        var reader = new MessageReader(bytes);
        int id = reader.u16();
        reader.skip(1);
        int type = reader.u8();
        var body = new MessageReader(reader.bytes(reader.u8()));
        return switch (type) {
            case FullSensorRecord.TYPE -> FullSensorRecord.read(id, body);
            case CompactSensorRecord.TYPE -> CompactSensorRecord.read(id, body);
            case FruLocatorRecord.TYPE -> FruLocatorRecord.read(id, body);
            case ControllerLocatorRecord.TYPE -> ControllerLocatorRecord.read(id, body);
            default -> new Opaque(id, type, Octets.of(body.rest()));
        };
    }

    /** Header and body together. */
    static byte[] write(int recordId, int type, byte[] body) {
        return new MessageWriter().u16(recordId).u8(VERSION).u8(type).u8(body.length).bytes(body).toBytes();
    }
}
