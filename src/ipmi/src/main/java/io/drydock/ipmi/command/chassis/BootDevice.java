package io.drydock.ipmi.command.chassis;

import java.util.Arrays;
import java.util.Optional;

/** Boot device selectors of the boot flags (IPMI 2.0, table 28-14, parameter 5, byte 2). */
public enum BootDevice {
    NONE(0x0), PXE(0x1), DISK(0x2), DISK_SAFE_MODE(0x3), DIAGNOSTIC_PARTITION(0x4), CD(0x5), BIOS_SETUP(0x6), REMOTE_FLOPPY(0x7),
    REMOTE_CD(0x8), REMOTE_MEDIA(0x9), REMOTE_DISK(0xB), FLOPPY(0xF);

    private final int selector;

    BootDevice(int selector) {
        this.selector = selector;
    }

    public int selector() {
        return selector;
    }

    /** Absent for reserved selectors. */
    public static Optional<BootDevice> of(int selector) {
        return Arrays.stream(values()).filter(device -> device.selector == selector).findFirst();
    }
}
