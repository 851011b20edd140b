package io.drydock.design.yaml;

import io.drydock.design.value.Position;
import io.drydock.design.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * What a scalar without quotes means: YAML 1.2's core schema (10.3.2), and {@code yes, no, on, off} as flags, because the readers that
 * existing sites were written for take them so. The text is kept as written, so a label {@code on} is still {@code on}. Not taken over
 * from YAML 1.1 are numbers to base 60 ({@code 1:20}), octal by a leading zero, underscores in numbers and dates; infinity and numbers of more than
 * {@value #LONGEST_NUMBER} digits are text.
 */
final class PlainScalar {
    private static final int LONGEST_NUMBER = 300;

    private PlainScalar() {
    }

    static Value.Scalar resolve(String text, Position position) {
        if (text.isEmpty()) {
            return new Value.Nothing(position);
        }
        char first = text.charAt(0);
        if (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.') {
            BigDecimal number = number(text);
            return number == null ? new Value.Text(text, position) : new Value.Number(number, text, position);
        }
        return switch (text) {
            case "~", "null", "Null", "NULL" -> new Value.Nothing(position);
            case "true", "True", "TRUE", "yes", "Yes", "YES", "on", "On", "ON" -> new Value.Flag(true, text, position);
            case "false", "False", "FALSE", "no", "No", "NO", "off", "Off", "OFF" -> new Value.Flag(false, text, position);
            default -> new Value.Text(text, position);
        };
    }

    /** The number that {@code text} writes, null if it writes none. */
    private static BigDecimal number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            return null;
        }
        if (text.startsWith("0x") || text.startsWith("0o")) {
            return based(text.substring(2), text.charAt(1) == 'x' ? 16 : 8);
        }
        int at = text.charAt(0) == '-' || text.charAt(0) == '+' ? 1 : 0;
        int whole = digits(text, at);
        int fraction = 0;
        at += whole;
        boolean point = at < text.length() && text.charAt(at) == '.';
        if (point) {
            fraction = digits(text, at + 1);
            at += 1 + fraction;
        }
        if (whole + fraction == 0) {
            return null;
        }
        if (at < text.length()) {
            if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
                return null;
            }
            at++;
            at += at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+') ? 1 : 0;
            int exponent = digits(text, at);
            if (exponent == 0 || exponent > 3 || at + exponent < text.length() || Integer.parseInt(text, at, at + exponent, 10) > LONGEST_NUMBER) {
                return null;
            }
        }
        return !point && whole < 10 && whole + 1 >= text.length() ? BigDecimal.valueOf(Long.parseLong(text)) : new BigDecimal(text);
    }

    private static BigDecimal based(String digits, int base) {
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), base) < 0) {
                return null;
            }
        }
        return digits.isEmpty() ? null : new BigDecimal(new BigInteger(digits, base));
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at - from;
    }
}
