package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a machine consists of, as lshw saw it when the machine was commissioned. What lshw did not say is absent.
 *
 * @param memoryBytes all memory
 * @param pciDevices the places of all devices on the PCI bus that are no bridges, in lshw's order
 * @param networkDevices in lshw's order
 * @param disks in lshw's order
 */
public record Manifest(Product system, Bios bios, Processors processors, OptionalLong memoryBytes, List<PciAddress> pciDevices,
                       List<NetworkDevice> networkDevices, List<Disk> disks) {
    /** The machine as its maker calls it. */
    public record Product(Optional<String> vendor, Optional<String> name, Optional<String> serial) {
    }

    /** The firmware that the machine boots with. */
    public record Bios(Optional<String> vendor, Optional<String> version) {
    }

    /**
     * @param sockets how many have a processor that is enabled
     * @param threads logical processors in all, as the operating system numbers them from 0
     */
    public record Processors(int sockets, OptionalInt threads) {
    }

    public Manifest {
        pciDevices = List.copyOf(pciDevices);
        networkDevices = List.copyOf(networkDevices);
        disks = List.copyOf(disks);
    }
}
