package io.drydock.lab.site;

import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.Firmware;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.MemoryModule;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.inventory.Processor;
import java.util.ArrayList;
import java.util.List;

/** Models of server: two sockets, 256 GiB, and the devices that are asked for. */
final class HardwareModels {
    private HardwareModels() {
    }

    /** A model of no maker in particular, with two network ports and two drives. */
    static Hardware generic() {
        List<PciDevice> devices = List.of(
                new PciDevice("0000:01:00.0", "Intel Corporation", 0x8086, 0x1521, "I350 Gigabit Network Connection", PciDevice.Kind.NETWORK),
                new PciDevice("0000:3b:00.0", "Mellanox Technologies", 0x15B3, 0x1017, "ConnectX-5 25GbE", PciDevice.Kind.NETWORK),
                new PciDevice("0000:65:00.0", "Broadcom", 0x1000, 0x0016, "MegaRAID SAS3508", PciDevice.Kind.STORAGE));
        List<NetworkPort> ports = List.of(new NetworkPort("NIC.1", "0000:01:00.0", 1_000, true),
                new NetworkPort("NIC.2", "0000:3b:00.0", 25_000, false));
        return model(Maker.LAB, "Lab 2U", "1.0.0", true, devices, List.of(drive(0, "2:0.0.0", 480), drive(1, "2:0.1.0", 960)), ports);
    }

    static Hardware model(Maker maker, String product, String bios, boolean uefi, List<PciDevice> devices, List<DriveBay> drives,
                          List<NetworkPort> ports) {
        List<Processor> processors = List.of(processor("CPU1"), processor("CPU2"));
        List<MemoryModule> memory = new ArrayList<>();
        for (String bank : List.of("A", "B")) {
            for (int slot = 1; slot <= 4; slot++) {
                memory.add(new MemoryModule("DIMM_" + bank + slot, 32_768, "DDR4", 3200, "Micron"));
            }
        }
        return new Hardware(maker.title(), product, "LAB-" + maker.productId(), maker.manufacturerId(), maker.productId(), bios, "2.40", uefi,
                processors,
                memory, devices, drives, ports, List.of(new Firmware("PSU1", "Power supply 1", "00.1D.7D")), Sensors.usual());
    }

    static DriveBay drive(int bay, String address, int gigabytes) {
        return new DriveBay(bay, address, "Samsung", "MZ7LH" + gigabytes, gigabytes * 1_000_000_000L, "SSD", "SATA");
    }

    private static Processor processor(String socket) {
        return new Processor(socket, "Intel(R) Corporation", "Intel(R) Xeon(R) Gold 6226R", 16, 32, 2900);
    }
}
