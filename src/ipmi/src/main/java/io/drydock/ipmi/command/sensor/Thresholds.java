package io.drydock.ipmi.command.sensor;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import io.drydock.ipmi.command.Octets;
import java.util.OptionalInt;

/**
 * A sensor's thresholds before their conversion.
 *
 * @param readable bit n: threshold n can be read
 * @param raw six bytes, in the order of {@link Threshold}
 */
public record Thresholds(int readable, Octets raw) {
    /** In the order of their bits and bytes. */
    public enum Threshold {
        LOWER_NON_CRITICAL, LOWER_CRITICAL, LOWER_NON_RECOVERABLE, UPPER_NON_CRITICAL, UPPER_CRITICAL, UPPER_NON_RECOVERABLE
    }

    static Thresholds read(byte[] data) throws MalformedMessage {
        var reader = new MessageReader(data);
        return new Thresholds(reader.u8() & 0x3F, Octets.of(reader.bytes(Threshold.values().length)));
    }

    public byte[] toBytes() {
        return new MessageWriter().u8(readable).bytes(raw.toBytes()).toBytes();
    }

    /** The threshold; absent if the sensor does not have it. */
    public OptionalInt get(Threshold threshold) {
        return (readable >> threshold.ordinal() & 1) == 0 ? OptionalInt.empty() : OptionalInt.of(raw.at(threshold.ordinal()));
    }
}
