package io.drydock.design.hardware;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/**
 * A regular expression over PCI addresses, as a device alias has it behind {@code regexp:}. It has to match from the address' beginning, not to
 * its end; letters match in either case, and an address matches with its domain or without. It is matched in time linear to its length
 * (RE2's syntax: no references to groups, no looking around), so that no pattern holds anybody up.
 */
public final class AddressPattern {
    /** What stands before the expression in the design. */
    public static final String PREFIX = "regexp:";
    private static final int MAX_LENGTH = 256;
    private static final long MAX_REPETITIONS = 1_000;
    private static final java.util.regex.Pattern REPETITION = java.util.regex.Pattern.compile("\\{(\\d{0,9}),?(\\d{0,9})}");

    private final Pattern pattern;

    private AddressPattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** @throws IllegalArgumentException if it is no regular expression, or one beyond all measure; the message says which */
    public static AddressPattern parse(String expression) {
        if (expression.length() > MAX_LENGTH || repetitions(expression) > MAX_REPETITIONS) {
            throw new IllegalArgumentException("the regular expression is too large: at most " + MAX_LENGTH + " characters and " + MAX_REPETITIONS
                    + " repetitions are taken");
        }
        try {
            return new AddressPattern(Pattern.compile(expression, Pattern.CASE_INSENSITIVE));
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("'" + expression + "' is no regular expression: " + e.getDescription()
                    + (e.getPattern() == null || e.getPattern().isEmpty() ? "" : " '" + e.getPattern() + "'"), e);
        }
    }

    /** How often something is repeated at most if all counted repetitions are within each other. */
    private static long repetitions(String expression) {
        long product = 1;
        for (MatchResult found : REPETITION.matcher(expression).results().toList()) {
            product = Math.min(product * Math.max(1, Math.max(count(found.group(1)), count(found.group(2)))), Integer.MAX_VALUE);
        }
        return product;
    }

    private static long count(String digits) {
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** Whether the device at {@code address} is meant. */
    public boolean matches(PciAddress address) {
        return pattern.matcher(address.toString()).lookingAt() || address.domain() == 0 && pattern.matcher(address.inDomain()).lookingAt();
    }

    /** The expression. */
    @Override
    public String toString() {
        return pattern.pattern();
    }
}
