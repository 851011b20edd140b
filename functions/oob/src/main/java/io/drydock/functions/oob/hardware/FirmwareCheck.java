package io.drydock.functions.oob.hardware;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.functions.oob.bmc.BmcIdentity;
import java.util.List;
import java.util.Optional;

/** Compares the BIOS with the hardware profile. The BMC's own firmware has nothing to be compared with: it is recorded. */
final class FirmwareCheck {
    private FirmwareCheck() {
    }

    static List<Verdict> of(BmcIdentity identity, Optional<HardwareProfile> profile) {
        return List.of(bios(identity.bios(), profile.flatMap(known -> known.biosVersion().value())),
                identity.bmcFirmware().map(version -> Verdict.pass("bmc-firmware", version + ", for the record"))
                        .orElseGet(() -> Verdict.unknown("bmc-firmware", "the BMC does not say its version")));
    }

    private static Verdict bios(Optional<String> found, Optional<String> wanted) {
        if (wanted.isEmpty()) {
            return Verdict.unknown("bios", "the design names no bios_version in the hardware profile; the BMC says "
                    + found.orElse("nothing"));
        }
        if (found.isEmpty()) {
            return Verdict.unknown("bios", "the BMC does not say its version; the design wants " + wanted.get());
        }
        return found.get().strip().equals(wanted.get().strip()) ? Verdict.pass("bios", found.get())
                : Verdict.fail("bios", "version " + found.get() + ", the design wants " + wanted.get());
    }
}
