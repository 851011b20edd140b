package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import java.util.Locale;
import java.util.Optional;

/**
 * The place of a device on a bus, as lshw's {@code businfo} gives it.
 *
 * @param bus in lower case, such as {@code pci}, {@code scsi}, {@code virtio}, {@code nvme}, {@code usb}
 * @param address what stands behind the {@code @}
 */
public record BusAddress(String bus, String address) {
    private static final String PCI = "pci";

    /** Reads {@code bus@address}. */
    static Optional<BusAddress> parse(String text) {
        int at = text.indexOf('@');
        String address = text.substring(at + 1).strip();
        return at <= 0 || address.isEmpty() ? Optional.empty()
                : Optional.of(new BusAddress(text.substring(0, at).strip().toLowerCase(Locale.ROOT), address));
    }

    /** As a PCI address, where it is one. */
    public Optional<PciAddress> pci() {
        return bus.equals(PCI) ? PciAddress.parse(address) : Optional.empty();
    }

    /** As lshw writes it. */
    @Override
    public String toString() {
        return bus + "@" + address;
    }
}
