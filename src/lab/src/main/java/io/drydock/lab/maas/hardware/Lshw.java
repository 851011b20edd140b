package io.drydock.lab.maas.hardware;

import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.inventory.Processor;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Locale;

/** What {@code lshw -xml} writes on a server. */
public final class Lshw {
    private static final String BIOS_DATE = "06/27/2024";
    private static final long MEBIBYTE = 1L << 20;

    private final LabServer server;
    private final Hardware hardware;
    private final List<String> ports;
    private final List<String> disks;
    private final Xml xml = new Xml();

    private Lshw(LabServer server) {
        this.server = server;
        this.hardware = server.hardware();
        this.ports = LinuxNames.networkPorts(hardware);
        this.disks = LinuxNames.drives(hardware);
    }

    public static byte[] of(LabServer server) {
        return new Lshw(server).write();
    }

    /** When its BIOS was made, as DMI has it: month, day, year. */
    public static String biosDate() {
        return BIOS_DATE;
    }

    private byte[] write() {
        xml.open("list").open("node", "id", server.name(), "claimed", "true", "class", "system", "handle", "DMI:0100");
        texts("description", "Rack Mount Chassis", "product", hardware.product(), "vendor", hardware.manufacturer(), "serial",
                server.identity().serial(), "width", "64");
        xml.open("configuration");
        setting("boot", "normal");
        setting("chassis", "rackmount");
        setting("uuid", server.identity().uuid().toString());
        xml.close();
        xml.open("node", "id", "core", "claimed", "true", "class", "bus", "handle", "DMI:0200");
        texts("description", "Motherboard", "product", hardware.partNumber(), "vendor", hardware.manufacturer(), "physid", "0", "serial",
                server.identity().boardSerial());
        firmware();
        processors();
        memory();
        pciDevices();
        xml.close().close().close();
        return xml.bytes();
    }

    private void firmware() {
        xml.open("node", "id", "firmware", "claimed", "true", "class", "memory", "handle", "");
        texts("description", "BIOS", "vendor", hardware.manufacturer(), "physid", "0", "version", hardware.bios(), "date", BIOS_DATE);
        xml.element("size", "65536", "units", "bytes").open("capabilities");
        xml.element("capability", "PCI bus", "id", "pci");
        if (hardware.uefi()) {
            xml.element("capability", "UEFI specification is supported", "id", "uefi");
        }
        xml.close().close();
    }

    private void processors() {
        int number = 0;
        for (Processor processor : hardware.processors()) {
            xml.open("node", "id", "cpu:" + number, "claimed", "true", "class", "processor", "handle", "DMI:040" + number);
            texts("description", "CPU", "product", processor.model(), "vendor", processor.manufacturer(), "physid", "40" + number, "businfo",
                    "cpu@" + number, "slot", processor.socket());
            xml.element("size", Long.toString(processor.megahertz() * 1_000_000L), "units", "Hz").element("width", "64", "units", "bits");
            xml.open("configuration");
            setting("cores", Integer.toString(processor.cores()));
            setting("enabledcores", Integer.toString(processor.cores()));
            setting("threads", Integer.toString(processor.threads()));
            xml.close().close();
            number++;
        }
    }

    private void memory() {
        xml.open("node", "id", "memory", "claimed", "true", "class", "memory", "handle", "DMI:1000");
        texts("description", "System Memory", "physid", "1000", "slot", "System board or motherboard");
        xml.element("size", Long.toString(hardware.memoryMebibytes() * MEBIBYTE), "units", "bytes");
        int number = 0;
        for (var module : hardware.memory()) {
            xml.open("node", "id", "bank:" + number, "claimed", "true", "class", "memory", "handle", "DMI:11" + String.format("%02d", number));
            texts("description", "DIMM " + module.kind() + " Synchronous " + module.megahertz() + " MHz", "vendor", module.manufacturer(), "physid",
                    Integer.toString(number), "slot", module.slot());
            xml.element("size", Long.toString(module.mebibytes() * MEBIBYTE), "units", "bytes");
            xml.element("clock", Long.toString(module.megahertz() * 1_000_000L), "units", "Hz").close();
            number++;
        }
        xml.close();
    }

    private void pciDevices() {
        xml.open("node", "id", "pci", "claimed", "true", "class", "bridge", "handle", "PCIBUS:0000:00");
        texts("description", "Host bridge", "product", "Host bridge", "vendor", "Intel Corporation", "physid", "100", "businfo", "pci@0000:00:00.0");
        boolean scsiShown = false;
        for (PciDevice device : hardware.pciDevices()) {
            switch (device.kind()) {
                case NETWORK -> network(device);
                case STORAGE -> {
                    boolean nvme = hardware.drives().stream().anyMatch(drive -> drive.address().equalsIgnoreCase(device.address()));
                    storage(device, nvme, !nvme && !scsiShown);
                    scsiShown |= !nvme;
                }
                case OTHER -> {
                    open(device, "generic", "generic", "Unassigned class");
                    xml.close();
                }
            }
        }
        xml.close();
    }

    private void open(PciDevice device, String id, String kind, String description) {
        xml.open("node", "id", id, "claimed", "true", "class", kind, "handle", "PCI:" + device.address());
        texts("description", description, "product", device.name(), "vendor", device.vendor(), "physid", Integer.toString(device.function()), "businfo",
                "pci@" + device.address());
    }

    private void network(PciDevice device) {
        for (int port = 0; port < hardware.networkPorts().size(); port++) {
            NetworkPort nic = hardware.networkPorts().get(port);
            if (nic.pciAddress().equalsIgnoreCase(device.address())) {
                open(device, "network", "network", "Ethernet interface");
                texts("logicalname", ports.get(port), "version", "01", "serial", server.spec().macs().get(port).toString());
                xml.element("size", Long.toString(nic.megabitsPerSecond() * 1_000_000), "units", "bit/s");
                xml.element("capacity", Long.toString(nic.megabitsPerSecond() * 1_000_000), "units", "bit/s");
                xml.open("configuration");
                setting("autonegotiation", "on");
                setting("broadcast", "yes");
                setting("driver", NicModel.driver(device));
                setting("driverversion", "6.8.0-45-generic");
                setting("duplex", "full");
                setting("firmware", NicModel.firmware(device));
                setting("link", "yes");
                setting("multicast", "yes");
                setting("speed", nic.megabitsPerSecond() >= 1000 ? nic.megabitsPerSecond() / 1000 + "Gbit/s" : nic.megabitsPerSecond() + "Mbit/s");
                xml.close().close();
            }
        }
    }

    private void storage(PciDevice device, boolean nvme, boolean scsi) {
        open(device, nvme ? "nvme" : "raid", "storage", nvme ? "NVMe device" : "RAID bus controller");
        for (int drive = 0; drive < hardware.drives().size(); drive++) {
            DriveBay bay = hardware.drives().get(drive);
            if (nvme ? bay.address().equalsIgnoreCase(device.address()) : scsi && !isNvme(bay)) {
                disk(bay, drive);
            }
        }
        xml.close();
    }

    private static boolean isNvme(DriveBay bay) {
        return bay.protocol().equals("NVMe");
    }

    private void disk(DriveBay bay, int drive) {
        boolean nvme = isNvme(bay);
        String name = disks.get(drive);
        String businfo = nvme ? "nvme@" + name.substring("nvme".length(), name.indexOf('n', 1)) + ":1" : "scsi@" + bay.address();
        xml.open("node", "id", nvme ? "namespace:1" : "disk:" + drive, "claimed", "true", "class", "disk", "handle",
                (nvme ? "NVME:" : "SCSI:") + bay.address());
        texts("description", nvme ? "NVMe disk" : "SCSI Disk", "product", bay.model(), "vendor", bay.manufacturer().toUpperCase(Locale.ROOT), "physid",
                Integer.toString(drive), "businfo", businfo, "logicalname", "/dev/" + name, "version", "EDA5", "serial",
                DriveSerial.of(server, drive));
        xml.element("size", Long.toString(bay.bytes()), "units", "bytes").open("configuration");
        setting("ansiversion", "6");
        setting("logicalsectorsize", "512");
        setting("sectorsize", "4096");
        xml.close().close();
    }

    private void texts(String... pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            xml.element(pairs[i], pairs[i + 1]);
        }
    }

    private void setting(String id, String value) {
        xml.open("setting", "id", id, "value", value).close();
    }
}
