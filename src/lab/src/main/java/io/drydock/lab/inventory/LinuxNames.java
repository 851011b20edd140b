package io.drydock.lab.inventory;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux calls a server's devices. */
public final class LinuxNames {
    private static final Pattern PCI = Pattern.compile("([0-9a-f]{4}):([0-9a-f]{2}):([0-9a-f]{2})\\.([0-7])", Pattern.CASE_INSENSITIVE);

    private LinuxNames() {
    }

    /**
     * Names of the network ports, in the hardware's order: made of the place on the PCI bus as systemd does it (systemd.net-naming-scheme(7)), the
     * function being named where the card has several. A port whose place is not written so is {@code eth} with its number.
     */
    public static List<String> networkPorts(Hardware hardware) {
        return ofPorts(hardware.networkPorts(), hardware.pciDevices());
    }

    /** The same, of these ports beside these devices. */
    public static List<String> ofPorts(List<NetworkPort> ports, List<PciDevice> devices) {
        List<String> names = new ArrayList<>();
        for (NetworkPort port : ports) {
            Matcher place = PCI.matcher(port.pciAddress());
            names.add(port.linuxName().orElse(place.matches() ? name(place, isMultifunction(devices, port.pciAddress())) : "eth" + names.size()));
        }
        return names;
    }

    private static String name(Matcher place, boolean multifunction) {
        int domain = Integer.parseInt(place.group(1), 16);
        int function = Integer.parseInt(place.group(4), 16);
        return "en" + (domain == 0 ? "" : "P" + domain) + "p" + Integer.parseInt(place.group(2), 16) + "s" + Integer.parseInt(place.group(3), 16)
                + (multifunction || function > 0 ? "f" + function : "");
    }

    private static boolean isMultifunction(List<PciDevice> devices, String address) {
        String slot = address.substring(0, address.lastIndexOf('.'));
        return devices.stream().filter(device -> device.slot().equalsIgnoreCase(slot)).count() > 1;
    }

    /** Names of the drives, in the hardware's order: {@code sda} and so on, {@code nvme0n1} and so on. */
    public static List<String> drives(Hardware hardware) {
        return ofDrives(hardware.drives());
    }

    /** The same, of these drives. */
    public static List<String> ofDrives(List<DriveBay> drives) {
        List<String> names = new ArrayList<>();
        int scsi = 0;
        int nvme = 0;
        for (DriveBay bay : drives) {
            names.add(bay.protocol().equals("NVMe") ? "nvme" + nvme++ + "n1" : "sd" + letters(scsi++));
        }
        return names;
    }

    /** 0 is a, 25 is z, 26 is aa. */
    private static String letters(int number) {
        String last = Character.toString('a' + number % 26);
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }
}
