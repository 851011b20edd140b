package io.drydock.lab.maas.hardware;

import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.server.LabServer;

/** What Linux calls a server's devices: network ports by their place on the PCI bus, disks in their order. */
public final class DeviceNames {
    private DeviceNames() {
    }

    /** Such as {@code enp59s0}, or {@code enp18s0f1} of a card with several ports. */
    public static String port(Hardware hardware, int port) {
        String address = hardware.networkPorts().get(port).pciAddress();
        int bus = Integer.parseInt(address.substring(5, 7), 16);
        int slot = Integer.parseInt(address.substring(8, 10), 16);
        String function = address.substring(address.lastIndexOf('.') + 1);
        boolean several = hardware.networkPorts().stream().map(NetworkPort::pciAddress).filter(other -> card(other).equals(card(address))).count() > 1;
        return "enp" + bus + "s" + slot + (several || !function.equals("0") ? "f" + function : "");
    }

    private static String card(String address) {
        return address.substring(0, address.lastIndexOf('.'));
    }

    /** Such as {@code sda} or {@code nvme0n1}. */
    public static String disk(Hardware hardware, int drive) {
        boolean nvme = isNvme(hardware.drives().get(drive));
        int before = (int) hardware.drives().stream().limit(drive).filter(other -> isNvme(other) == nvme).count();
        return nvme ? "nvme" + before + "n1" : "sd" + letters(before);
    }

    private static String letters(int number) {
        String last = Character.toString('a' + number % 26);
        return number < 26 ? last : letters(number / 26 - 1) + last;
    }

    public static boolean isNvme(DriveBay drive) {
        return drive.protocol().equals("NVMe");
    }

    /** The drive's serial number; Redfish tells the same one. */
    public static String diskSerial(LabServer server, int drive) {
        return server.identity().serial() + "-" + server.hardware().drives().get(drive).bay();
    }
}
