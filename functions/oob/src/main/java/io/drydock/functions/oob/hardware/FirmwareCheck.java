package io.drydock.functions.oob.hardware;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.function.verdict.BiosCheck;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.oob.bmc.BmcIdentity;
import java.util.List;
import java.util.Optional;

/** Compares the BIOS with the hardware profile. The BMC's own firmware has nothing to be compared with: it is recorded. */
final class FirmwareCheck {
    private FirmwareCheck() {
    }

    static List<Verdict> of(BmcIdentity identity, Optional<HardwareProfile> profile) {
        return List.of(BiosCheck.of("the BMC", identity.bios(), profile),
                identity.bmcFirmware().map(version -> Verdict.pass("bmc-firmware", version + ", for the record"))
                        .orElseGet(() -> Verdict.unknown("bmc-firmware", "the BMC does not say its version")));
    }
}
