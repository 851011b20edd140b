package io.drydock.function.verdict;

import io.drydock.design.hardware.HardwareProfile;
import java.util.Optional;

/** Compares the version of a node's BIOS with the hardware profile's. */
public final class BiosCheck {
    private static final String CHECK = "bios";

    private BiosCheck() {
    }

    /**
     * @param teller who says which version there is, such as {@code the BMC}
     * @param found absent: it does not say
     */
    public static Verdict of(String teller, Optional<String> found, Optional<HardwareProfile> profile) {
        Optional<String> wanted = profile.flatMap(known -> known.biosVersion().value());
        if (wanted.isEmpty()) {
            return Verdict.unknown(CHECK, "the design names no bios_version in the hardware profile; " + teller + " says " + found.orElse("nothing"));
        }
        if (found.isEmpty()) {
            return Verdict.unknown(CHECK, teller + " does not say its version; the design wants " + wanted.get());
        }
        return found.get().strip().equals(wanted.get().strip()) ? Verdict.pass(CHECK, found.get())
                : Verdict.fail(CHECK, "version " + found.get() + ", the design wants " + wanted.get());
    }
}
