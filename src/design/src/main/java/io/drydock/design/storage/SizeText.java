package io.drydock.design.storage;

import io.drydock.design.storage.Size.Amount;
import io.drydock.design.storage.Size.AtLeast;
import io.drydock.design.storage.Size.Fixed;
import io.drydock.design.storage.Size.Percent;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text form of sizes. */
final class SizeText {
    private static final Pattern FORM = Pattern.compile("(>?)(-?)([0-9]{1,19})(%|[A-Za-z]{1,3})");

    private SizeText() {
    }

    static Optional<Size> parse(String text) {
        // Checked first: the pattern is anchored, but what is written may be very long.
        if (text.length() > 24) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean atLeast = !matcher.group(1).isEmpty();
        return amount(!matcher.group(2).isEmpty(), matcher.group(3), matcher.group(4))
                .map(amount -> atLeast ? new AtLeast(amount) : amount);
    }

    private static Optional<Amount> amount(boolean negative, String digits, String unit) {
        try {
            long number = Long.parseLong(digits);
            if (unit.equals("%")) {
                return Optional.of(new Percent(negative ? -number : number));
            }
            long factor = factor(unit);
            return negative || factor == 0 ? Optional.empty() : Optional.of(new Fixed(Math.multiplyExact(number, factor)));
        } catch (ArithmeticException | NumberFormatException tooLarge) {
            return Optional.empty();
        }
    }

    /** Bytes of one unit, 0 for what is no unit. */
    private static long factor(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "m", "mb" -> 1_000_000L;
            case "g", "gb" -> 1_000_000_000L;
            case "t", "tb" -> 1_000_000_000_000L;
            case "mi", "mib" -> 1L << 20;
            case "gi", "gib" -> 1L << 30;
            case "ti", "tib" -> 1L << 40;
            default -> 0;
        };
    }

    /** The bytes in the largest unit of which they are a whole number, powers of ten first. */
    static String print(long bytes) {
        for (String unit : new String[] {"t", "g", "m", "ti", "gi", "mi"}) {
            if (bytes % factor(unit) == 0) {
                return bytes == 0 ? "0m" : bytes / factor(unit) + unit;
            }
        }
        return bytes + " bytes";
    }
}
