package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.TextField;

/**
 * Compact sensor record (IPMI 2.0, section 43.2, table 43-2): a discrete sensor, or several alike.
 *
 * @param sharing two bytes: for how many sensors it stands, and how their names differ
 * @param hysteresis upwards (low byte) and downwards
 * @param oem a byte of the maker's own
 * @param name the id string
 */
public record CompactSensorRecord(int recordId, SensorKey key, EventMasks masks, SensorUnits units, int sharing, int hysteresis, int oem,
                                  TextField name) implements SdrRecord {
    public static final int TYPE = 0x02;
    private static final int RESERVED = 3;

    static CompactSensorRecord read(int recordId, MessageReader body) throws MalformedMessage {
        SensorKey key = SensorKey.read(body);
        EventMasks masks = EventMasks.read(body);
        SensorUnits units = SensorUnits.read(body);
        int sharing = body.u16();
        int hysteresis = body.u16();
        body.skip(RESERVED);
        return new CompactSensorRecord(recordId, key, masks, units, sharing, hysteresis, body.u8(), SdrText.read(body));
    }

    @Override
    public byte[] toBytes() {
        var body = new MessageWriter();
        key.write(body);
        masks.write(body);
        units.write(body);
        body.u16(sharing).u16(hysteresis).bytes(new byte[RESERVED]).u8(oem);
        name.write(body);
        return SdrRecord.write(recordId, TYPE, body.toBytes());
    }

    /** For how many sensors it stands: their numbers follow each other. */
    public int count() {
        return Math.max(1, sharing & 0x0F);
    }
}
