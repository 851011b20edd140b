package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.OptionalDouble;

/**
 * How a raw reading becomes a value: {@code y = L((M x + B 10^K1) 10^K2)} (IPMI 2.0, section 36.3; bytes 24 to 30 of a full record, table 43-1).
 *
 * @param linearization number of the function L; 70h and above: not linear, the factors depend on the reading
 * @param m -512 to 511
 * @param tolerance 0 to 63, in half counts
 * @param b -512 to 511
 * @param accuracy 0 to 1023
 * @param accuracyExponent 0 to 3
 * @param direction 0 unspecified, 1 input, 2 output
 * @param bExponent K1, -8 to 7
 * @param resultExponent K2, -8 to 7
 */
public record Conversion(int linearization, int m, int tolerance, int b, int accuracy, int accuracyExponent, int direction, int bExponent,
                         int resultExponent) {
    /** The value is the raw reading times {@code m} times ten to the {@code resultExponent}. */
    public static Conversion linear(int m, int resultExponent) {
        return new Conversion(0, m, 0, 0, 0, 0, 0, 0, resultExponent);
    }

    static Conversion read(MessageReader reader) throws MalformedMessage {
        int linearization = reader.u8() & 0x7F;
        int m = reader.u8();
        int mTolerance = reader.u8();
        int b = reader.u8();
        int bAccuracy = reader.u8();
        int accuracy = reader.u8();
        int exponents = reader.u8();
        return new Conversion(linearization, signed(m | (mTolerance & 0xC0) << 2, 10), mTolerance & 0x3F, signed(b | (bAccuracy & 0xC0) << 2, 10),
                bAccuracy & 0x3F | (accuracy & 0xF0) << 2, accuracy >> 2 & 3, accuracy & 3, signed(exponents & 0xF, 4), signed(exponents >> 4, 4));
    }

    void write(MessageWriter writer) {
        writer.u8(linearization).u8(m).u8(m >> 2 & 0xC0 | tolerance).u8(b).u8(b >> 2 & 0xC0 | accuracy & 0x3F)
                .u8(accuracy >> 2 & 0xF0 | accuracyExponent << 2 | direction).u8((resultExponent & 0xF) << 4 | bExponent & 0xF);
    }

    private static int signed(int value, int bits) {
        int shift = Integer.SIZE - bits;
        return value << shift >> shift;
    }

    /** The value of {@code raw}, 0 to 255; absent where it can't be told: not analog, or not linear. */
    public OptionalDouble value(int raw, SensorUnits.Form form) {
        if (form == SensorUnits.Form.NOT_ANALOG) {
            return OptionalDouble.empty();
        }
        int x = switch (form) {
            case ONES_COMPLEMENT -> raw > 0x7F ? raw - 0xFF : raw;
            case TWOS_COMPLEMENT -> (byte) raw;
            case UNSIGNED, NOT_ANALOG -> raw;
        };
        double y = (m * (double) x + b * Math.pow(10, bExponent)) * Math.pow(10, resultExponent);
        return applied(y);
    }

    private OptionalDouble applied(double y) {
        double value = switch (linearization) {
            case 0x00 -> y;
            case 0x01 -> Math.log(y);
            case 0x02 -> Math.log10(y);
            case 0x03 -> Math.log(y) / Math.log(2);
            case 0x04 -> Math.exp(y);
            case 0x05 -> Math.pow(10, y);
            case 0x06 -> Math.pow(2, y);
            case 0x07 -> 1 / y;
            case 0x08 -> y * y;
            case 0x09 -> y * y * y;
            case 0x0A -> Math.sqrt(y);
            case 0x0B -> Math.cbrt(y);
            default -> Double.NaN;
        };
        return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }

    /** The raw reading, as an unsigned byte's form, that comes nearest to {@code value}; for linear conversions alone. */
    public int nearest(double value) {
        double x = (value / Math.pow(10, resultExponent) - b * Math.pow(10, bExponent)) / m;
        return Math.clamp(Math.round(x), 0, 0xFF);
    }
}
