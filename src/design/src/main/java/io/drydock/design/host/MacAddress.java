package io.drydock.design.host;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A MAC address of 48 bits. Two spellings of one address are equal.
 *
 * @param number from 0 to 2^48 - 1
 */
public record MacAddress(long number) implements Comparable<MacAddress> {
    private static final Pattern FORM = Pattern.compile("(?:[0-9A-Fa-f]{2}:){5}[0-9A-Fa-f]{2}|(?:[0-9A-Fa-f]{2}-){5}[0-9A-Fa-f]{2}");

    public MacAddress {
        if (number >>> 48 != 0) {
            throw new IllegalArgumentException("a MAC address has 48 bits");
        }
    }

    /** Reads six pairs of hexadecimal digits, with colons or with dashes between them. */
    public static Optional<MacAddress> parse(String text) {
        if (text.length() != 17 || !FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (int i = 0; i < 17; i += 3) {
            number = number << 8 | Character.digit(text.charAt(i), 16) << 4 | Character.digit(text.charAt(i + 1), 16);
        }
        return Optional.of(new MacAddress(number));
    }

    @Override
    public int compareTo(MacAddress other) {
        return Long.compare(number, other.number);
    }

    /** Six pairs of lower-case digits with colons between them. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(17);
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(text.isEmpty() ? "" : ":").append(Character.forDigit((int) (number >>> shift + 4 & 15), 16))
                    .append(Character.forDigit((int) (number >>> shift & 15), 16));
        }
        return text.toString();
    }
}
