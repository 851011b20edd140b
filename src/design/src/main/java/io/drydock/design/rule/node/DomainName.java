package io.drydock.design.rule.node;

import java.util.Optional;
import java.util.regex.Pattern;

/** The form of host names (RFC 952, RFC 1123 section 2.1). */
final class DomainName {
    /** The longest name with its dots, as it is written (RFC 1035 section 2.3.4 allows 255 bytes in its own encoding). */
    static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final Pattern CHARACTERS = Pattern.compile("[A-Za-z0-9-]*");

    private DomainName() {
    }

    /** What is wrong with one label, if anything. */
    static Optional<String> problemOfLabel(String label) {
        if (label.isEmpty()) {
            return Optional.of("is empty");
        }
        if (label.length() > LONGEST_LABEL) {
            return Optional.of("has " + label.length() + " characters, more than the " + LONGEST_LABEL + " of a host name");
        }
        if (!CHARACTERS.matcher(label).matches()) {
            return Optional.of("has characters other than letters, digits and hyphens");
        }
        return label.startsWith("-") || label.endsWith("-") ? Optional.of("begins or ends with a hyphen") : Optional.empty();
    }
}
