package io.drydock.functions.provisioner.inspection;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The size of a huge page as the kernel's parameter {@code hugepagesz} takes it: a number with K, M, G or T, in powers of two. */
final class PageSize {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,12})([KMGT]?)B?", Pattern.CASE_INSENSITIVE);
    private static final String UNITS = "KMGT";
    private static final int BITS = 10;

    private PageSize() {
    }

    static Optional<BigInteger> bytes(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String unit = matcher.group(2).toUpperCase(Locale.ROOT);
        return Optional.of(new BigInteger(matcher.group(1)).shiftLeft(unit.isEmpty() ? 0 : BITS * (UNITS.indexOf(unit) + 1)));
    }
}
