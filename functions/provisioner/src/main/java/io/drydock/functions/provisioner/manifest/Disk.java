package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A disk of a machine: a drive, or what a RAID controller shows as one.
 *
 * @param name in the operating system, such as {@code sda}
 * @param controller the PCI device that it hangs on
 * @param bytes its size
 */
public record Disk(String name, Optional<BusAddress> bus, Optional<PciAddress> controller, OptionalLong bytes, Optional<String> serial,
                   Optional<String> vendor, Optional<String> model) {
    /** For messages: {@code sda (scsi@0:2.0.0, 480000000000 bytes, PERC H740P)}. */
    @Override
    public String toString() {
        return DeviceWords.of(name, DeviceWords.place(bus, controller),
                bytes.isPresent() ? Optional.of(bytes.getAsLong() + " bytes") : Optional.empty(), model);
    }
}
