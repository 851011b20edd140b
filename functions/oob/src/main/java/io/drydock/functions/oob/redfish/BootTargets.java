package io.drydock.functions.oob.redfish;

import io.drydock.functions.oob.bmc.BootOverride.Device;
import java.util.List;
import java.util.Locale;

/** Redfish's names of boot devices (schema ComputerSystem, BootSource), the best first. */
final class BootTargets {
    private BootTargets() {
    }

    static List<String> of(Device device) {
        return switch (device) {
            case NONE -> List.of("None");
            case PXE -> List.of("Pxe");
            case DISK -> List.of("Hdd");
            case CDROM -> List.of("Cd", "UsbCd");
            case USB -> List.of("Usb");
            case SETUP -> List.of("BiosSetup");
            case DIAGNOSTICS -> List.of("Diags", "Utilities");
            case OTHER -> List.of();
        };
    }

    static Device device(String target) {
        return switch (target.toLowerCase(Locale.ROOT)) {
            case "", "none" -> Device.NONE;
            case "pxe" -> Device.PXE;
            case "hdd" -> Device.DISK;
            case "cd", "usbcd" -> Device.CDROM;
            case "usb" -> Device.USB;
            case "biossetup" -> Device.SETUP;
            case "diags", "utilities" -> Device.DIAGNOSTICS;
            default -> Device.OTHER;
        };
    }
}
