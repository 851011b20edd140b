package io.drydock.ipmi.command.sdr;

import io.drydock.ipmi.MalformedMessage;
import io.drydock.ipmi.MessageReader;
import io.drydock.ipmi.MessageWriter;
import java.util.Map;

/**
 * What a reading counts: bytes 21 to 23 of full and compact records (IPMI 2.0, table 43-1; units: table 43-15).
 *
 * @param flags bits: 6 and 7 the raw reading's form, 3 to 5 per which time, 1 and 2 how the modifier is used, 0 percent
 * @param base unit
 * @param modifier second unit, where the flags use it
 */
public record SensorUnits(int flags, int base, int modifier) {
    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(0, "unspecified"), Map.entry(1, "degrees C"), Map.entry(2, "degrees F"), Map.entry(3, "kelvin"), Map.entry(4, "volts"),
            Map.entry(5, "amps"), Map.entry(6, "watts"), Map.entry(7, "joules"), Map.entry(8, "coulombs"), Map.entry(9, "VA"),
            Map.entry(15, "kPa"), Map.entry(16, "PSI"), Map.entry(17, "newton"), Map.entry(18, "RPM"), Map.entry(19, "Hz"),
            Map.entry(20, "microseconds"), Map.entry(21, "milliseconds"), Map.entry(22, "seconds"), Map.entry(23, "minutes"),
            Map.entry(24, "hours"), Map.entry(25, "days"), Map.entry(70, "bytes"), Map.entry(71, "kilobytes"), Map.entry(72, "megabytes"),
            Map.entry(73, "gigabytes"), Map.entry(88, "correctable errors"), Map.entry(89, "uncorrectable errors"));
    private static final String[] RATES = {"", " per microsecond", " per millisecond", " per second", " per minute", " per hour", " per day", ""};

    /** How the raw reading is to be taken, in the order of its numbers. */
    public enum Form { UNSIGNED, ONES_COMPLEMENT, TWOS_COMPLEMENT, NOT_ANALOG }

    static SensorUnits read(MessageReader reader) throws MalformedMessage {
        return new SensorUnits(reader.u8(), reader.u8(), reader.u8());
    }

    void write(MessageWriter writer) {
        writer.u8(flags).u8(base).u8(modifier);
    }

    public Form form() {
        return Form.values()[flags >> 6 & 3];
    }

    /** The unit in words, such as {@code degrees C}. */
    public String words() {
        if ((flags & 1) != 0) {
            return "percent";
        }
        String joint = switch (flags >> 1 & 3) {
            case 1 -> "/" + name(modifier);
            case 2 -> "*" + name(modifier);
            default -> "";
        };
        return name(base) + joint + RATES[flags >> 3 & 7];
    }

    private static String name(int unit) {
        return NAMES.getOrDefault(unit, "unit %d".formatted(unit));
    }
}
