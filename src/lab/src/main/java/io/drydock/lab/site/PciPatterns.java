package io.drydock.lab.site;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Finds a PCI address that a design's pattern fits, for a device that a profile knows by pattern only. */
final class PciPatterns {
    private static final int BUSES = 256;
    private static final int DEVICES = 32;
    private static final int FUNCTIONS = 8;

    private PciPatterns() {
    }

    /** The first address of segment 0 in which the pattern is found and that is not taken. */
    static Optional<String> address(String pattern, Set<String> taken) {
        Pattern compiled;
        try {
            compiled = Pattern.compile(pattern);
        } catch (PatternSyntaxException _) {
            return Optional.empty();
        }
        for (int bus = 0; bus < BUSES; bus++) {
            for (int device = 0; device < DEVICES; device++) {
                for (int function = 0; function < FUNCTIONS; function++) {
                    String address = String.format(Locale.ROOT, "0000:%02x:%02x.%d", bus, device, function);
                    if (!taken.contains(address) && compiled.matcher(address).find()) {
                        return Optional.of(address);
                    }
                }
            }
        }
        return Optional.empty();
    }
}
