package io.drydock.functions.oob.hardware;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.Inventory.Drive;
import io.drydock.functions.oob.bmc.Inventory.Health;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Looks whether there are drives for the SCSI aliases of the hardware profile. A BMC lists drives by bay, not by SCSI address, and a RAID
 * controller makes any number of disks of them: only that there are none, or that one is failing, is wrong for sure.
 */
final class DriveCheck {
    private static final String CHECK = "drives";

    private DriveCheck() {
    }

    static List<Verdict> of(Inventory inventory, Optional<HardwareProfile> profile) {
        long aliases = profile.map(known -> known.deviceAliases().values().stream()
                .filter(alias -> alias.busType().orElse(null) == BusType.SCSI).count()).orElse(0L);
        if (inventory.drives().isEmpty()) {
            return aliases == 0 ? List.of() : List.of(Verdict.unknown(CHECK, "the BMC can't tell drives; the design has " + aliases
                    + " SCSI aliases"));
        }
        List<Drive> drives = inventory.drives().get();
        List<Drive> failing = drives.stream().filter(drive -> drive.health() == Health.CRITICAL).toList();
        if (!failing.isEmpty()) {
            return List.of(Verdict.fail(CHECK, "failing: " + failing.stream().map(Drive::name).collect(Collectors.joining(", "))));
        }
        if (drives.isEmpty()) {
            return aliases == 0 ? List.of() : List.of(Verdict.fail(CHECK, "there are none; the design has " + aliases + " SCSI aliases"));
        }
        return List.of(drives.size() >= aliases ? Verdict.pass(CHECK, drives.size() + " drives for " + aliases + " SCSI aliases")
                : Verdict.unknown(CHECK, drives.size() + " drives for " + aliases + " SCSI aliases: a RAID controller may make more disks of them"));
    }
}
