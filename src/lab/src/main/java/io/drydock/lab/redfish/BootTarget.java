package io.drydock.lab.redfish;

import io.drydock.lab.server.BootDevice;
import java.util.Arrays;
import java.util.Optional;

/** Boot devices by the names of Redfish's BootSourceOverrideTarget. */
final class BootTarget {
    /** Those that a client may set. */
    private static final String[] ALLOWED = {"None", "Pxe", "Hdd", "Cd", "Usb", "BiosSetup", "Diags"};

    private BootTarget() {
    }

    static String[] allowed() {
        return ALLOWED.clone();
    }

    static Optional<BootDevice> device(String target) {
        return Arrays.asList(ALLOWED).contains(target)
                ? Arrays.stream(BootDevice.values()).filter(device -> of(device).equals(target)).findFirst() : Optional.empty();
    }

    static String of(BootDevice device) {
        return switch (device) {
            case NONE -> "None";
            case PXE -> "Pxe";
            case DISK, DISK_SAFE -> "Hdd";
            case REMOTE_MEDIA, REMOTE_DISK -> "RemoteDrive";
            case CDROM, REMOTE_CDROM -> "Cd";
            case REMOTE_FLOPPY -> "Floppy";
            case USB -> "Usb";
            case SETUP -> "BiosSetup";
            case DIAGNOSTICS -> "Diags";
        };
    }
}
