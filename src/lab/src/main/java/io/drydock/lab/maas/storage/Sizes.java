package io.drydock.lab.maas.storage;

import io.drydock.lab.maas.form.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sizes in bytes as MAAS reads, rounds and shows them. */
final class Sizes {
    static final long MEBIBYTE = 1L << 20;
    /** What partitions and volumes are multiples of. */
    static final long BLOCK = 4 * MEBIBYTE;
    private static final Pattern FORM = Pattern.compile("(-?[0-9]+)([KkMmGgTtPpEe])?");
    private static final String UNITS = "KMGTPE";
    private static final String[] NAMES = {"bytes", "kB", "MB", "GB", "TB", "PB", "EB", "ZB"};

    private Sizes() {
    }

    static long roundedDown(long size) {
        return Math.floorDiv(size, BLOCK) * BLOCK;
    }

    /** A field in bytes, or with a unit of powers of 1000; an error if it is out of bounds. */
    static Optional<Long> field(Form form, String field, long least, long most) {
        return form.text(field).flatMap(text -> {
            Optional<Long> size = parse(text);
            if (size.isEmpty()) {
                form.error(field, "Enter a valid value.");
            } else if (size.get() < least) {
                form.error(field, "Ensure this value is greater than or equal to " + least + ".");
            } else if (size.get() > most) {
                form.error(field, "Ensure this value is less than or equal to " + most + ".");
            }
            return size.filter(_ -> form.isRight(field));
        });
    }

    private static Optional<Long> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            long number = Long.parseLong(matcher.group(1));
            int unit = matcher.group(2) == null ? 0 : UNITS.indexOf(matcher.group(2).toUpperCase(Locale.ROOT)) + 1;
            for (int i = 0; i < unit; i++) {
                number = Math.multiplyExact(number, 1000L);
            }
            return Optional.of(number);
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** A field in bytes or percent of a size. */
    static Optional<Long> orPercent(Form form, String field, long whole) {
        Optional<String> text = form.text(field);
        if (text.filter(value -> value.matches("[0-9]{1,3}(?:\\.[0-9]{1,9})?%")).isPresent()) {
            return text.map(value -> (long) Math.ceil(Double.parseDouble(value.substring(0, value.length() - 1)) / 100 * whole));
        }
        return field(form, field, Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** For people: in powers of 1000, one digit behind the point. */
    static String human(long bytes) {
        double number = bytes;
        int unit = 0;
        while (Math.abs(number) >= 1000 && unit < NAMES.length - 1) {
            number /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, "%.1f %s", number, NAMES[unit]);
    }
}
