package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices in messages. */
final class DeviceWords {
    private DeviceWords() {
    }

    @SafeVarargs
    static String of(String name, Optional<String>... facts) {
        String known = Stream.of(facts).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return known.isEmpty() ? name : name + " (" + known + ")";
    }

    /** The bus address, and the PCI device where that is another one's. */
    static Optional<String> place(Optional<BusAddress> bus, Optional<PciAddress> pci) {
        Optional<String> behind = pci.filter(_ -> bus.flatMap(BusAddress::pci).isEmpty()).map(address -> "pci@" + address);
        Optional<String> own = bus.map(BusAddress::toString);
        return own.isPresent() && behind.isPresent() ? own.map(text -> text + " at " + behind.get()) : own.or(() -> behind);
    }
}
