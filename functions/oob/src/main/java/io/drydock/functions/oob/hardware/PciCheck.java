package io.drydock.functions.oob.hardware;

import io.drydock.design.hardware.AddressPattern;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.hardware.PciAddress;
import io.drydock.function.verdict.Verdict;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.Inventory.PciDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks whether the PCI devices that the hardware profile has aliases for are where it says. */
final class PciCheck {
    private PciCheck() {
    }

    static List<Verdict> of(Inventory inventory, Optional<HardwareProfile> profile) {
        List<Verdict> verdicts = new ArrayList<>();
        profile.ifPresent(known -> known.deviceAliases().forEach((name, alias) -> {
            if (alias.busType().orElse(null) == BusType.PCI) {
                alias.address().value().ifPresent(address -> verdicts.add(of("pci " + name, address, alias, inventory.pciDevices())));
            }
        }));
        return verdicts;
    }

    private static Verdict of(String check, String address, DeviceAlias alias, Optional<List<PciDevice>> told) {
        if (told.isEmpty()) {
            return Verdict.unknown(check, "the BMC can't tell PCI devices; the design wants one at " + address);
        }
        boolean pattern = address.startsWith(AddressPattern.PREFIX);
        Predicate<PciAddress> wanted;
        try {
            wanted = pattern ? AddressPattern.parse(address.substring(AddressPattern.PREFIX.length()))::matches : at(address)::equals;
        } catch (IllegalArgumentException e) {
            return Verdict.fail(check, "the design's " + address + ": " + e.getMessage());
        }
        List<PciDevice> found = told.get().stream()
                .filter(device -> device.address().flatMap(PciAddress::parse).filter(wanted).isPresent()).toList();
        if (found.isEmpty()) {
            boolean addressless = told.get().stream().anyMatch(device -> device.address().isEmpty());
            return addressless ? Verdict.unknown(check, "the BMC lists devices without their addresses, and none at " + address)
                    : Verdict.fail(check, "no device at " + address + expected(alias));
        }
        if (found.size() > 1 && pattern) {
            return Verdict.unknown(check, found.size() + " devices match " + address + ", and the BMC can't tell which is meant: " + words(found));
        }
        return Verdict.pass(check, words(found.subList(0, 1)));
    }

    private static String expected(DeviceAlias alias) {
        return alias.devType().value().map(type -> ", where the design wants " + type).orElse("");
    }

    private static String words(List<PciDevice> devices) {
        return devices.stream().limit(4).map(device -> device.name() + " at " + device.address().orElse("")).collect(Collectors.joining(", "));
    }

    private static PciAddress at(String address) {
        return PciAddress.parse(address).orElseThrow(() -> new IllegalArgumentException("it is no PCI address"));
    }
}
