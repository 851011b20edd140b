package io.drydock.design.hardware;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The place of a device on the PCI bus. One address with and without its domain, in lower case or upper case, is one and the same.
 *
 * @param domain 0 where it is left out
 */
public record PciAddress(int domain, int bus, int device, int function) implements Comparable<PciAddress> {
    private static final Pattern FORM = Pattern.compile("(?:([0-9a-fA-F]{4,7}):)?([0-9a-fA-F]{2}):([01][0-9a-fA-F])\\.([0-7])");

    /** Reads {@code [domain:]bus:device.function}, all hexadecimal; devices behind a volume management device have domains of five digits. */
    public static Optional<PciAddress> parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new PciAddress(matcher.group(1) == null ? 0 : number(matcher.group(1)), number(matcher.group(2)),
                number(matcher.group(3)), number(matcher.group(4))));
    }

    private static int number(String digits) {
        return Integer.parseInt(digits, 16);
    }

    /** Without the domain, as {@code lspci} shows it where there is but one. */
    public String inDomain() {
        return String.format(Locale.ROOT, "%02x:%02x.%x", bus, device, function);
    }

    @Override
    public int compareTo(PciAddress other) {
        return toString().compareTo(other.toString());
    }

    /** With the domain, in lower case: {@code 0000:3b:00.0}. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%04x:%s", domain, inDomain());
    }
}
