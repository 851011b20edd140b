package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.Octets;
import io.drydock.ipmi.command.TextField;
import java.util.OptionalDouble;

/**
 * Full sensor record (IPMI 2.0, section 43.1, table 43-1): any sensor, and the only one for those with a value.
 *
 * @param characteristics bits: 0 the nominal reading is told, 1 the normal maximum, 2 the normal minimum
 * @param analog 15 bytes: nominal reading, normal maximum and minimum, sensor maximum and minimum, upper non-recoverable, critical and
 *         non-critical threshold, the lower ones in the same order, hysteresis upwards and downwards, two reserved
 * @param oem a byte of the maker's own
 * @param name the id string
 */
public record FullSensorRecord(int recordId, SensorKey key, EventMasks masks, SensorUnits units, Conversion conversion, int characteristics,
                               Octets analog, int oem, TextField name) implements SdrRecord {
    public static final int TYPE = 0x01;
    /** Size of {@link #analog}. */
    public static final int ANALOG = 15;

    static FullSensorRecord read(int recordId, MessageReader body) throws MalformedMessage {
        return new FullSensorRecord(recordId, SensorKey.read(body), EventMasks.read(body), SensorUnits.read(body), Conversion.read(body), body.u8(),
                Octets.of(body.bytes(ANALOG)), body.u8(), SdrText.read(body));
    }

    @Override
    public byte[] toBytes() {
        var body = new MessageWriter();
        key.write(body);
        masks.write(body);
        units.write(body);
        conversion.write(body);
        body.u8(characteristics).bytes(analog.toBytes()).u8(oem);
        name.write(body);
        return SdrRecord.write(recordId, TYPE, body.toBytes());
    }

    /** The value of a raw reading in {@link #units}; absent where it can't be told. */
    public OptionalDouble value(int raw) {
        return conversion.value(raw, units.form());
    }
}
