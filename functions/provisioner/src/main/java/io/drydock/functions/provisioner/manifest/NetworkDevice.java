package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import io.drydock.design.host.MacAddress;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A network interface of a machine.
 *
 * @param name in the operating system; absent: it had no driver for the device
 * @param bus absent: it is no device of a bus, such as a bridge that was set up
 * @param pci the PCI device that it is, or that it is a part of, as a virtio interface is
 * @param bitsPerSecond the speed of its link
 * @param link whether a cable with life at the other end is plugged in; absent: lshw does not say
 */
public record NetworkDevice(Optional<String> name, Optional<MacAddress> mac, Optional<BusAddress> bus, Optional<PciAddress> pci,
                            Optional<String> vendor, Optional<String> product, Optional<String> firmware, OptionalLong bitsPerSecond,
                            Optional<Boolean> link) {
    /** For messages: {@code eno1 (52:54:00:20:01:02, pci@0000:01:00.0, I350 Gigabit Network Connection)}. */
    @Override
    public String toString() {
        return DeviceWords.of(name.orElse("a device without driver"), mac.map(MacAddress::toString), DeviceWords.place(bus, pci), product);
    }
}
