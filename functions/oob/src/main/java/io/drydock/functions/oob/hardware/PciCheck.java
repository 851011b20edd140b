package io.drydock.functions.oob.hardware;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.Inventory.PciDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** Looks whether the PCI devices that the hardware profile has aliases for are where it says. */
final class PciCheck {
    private static final String REGEXP = "regexp:";

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
        boolean pattern = address.startsWith(REGEXP);
        Predicate<String> wanted;
        try {
            wanted = pattern ? Pattern.compile(address.substring(REGEXP.length())).asMatchPredicate() : normal(address)::equals;
        } catch (PatternSyntaxException e) {
            return Verdict.fail(check, "the design's " + address + " is no regular expression: " + e.getDescription());
        }
        List<PciDevice> found = told.get().stream()
                .filter(device -> device.address().filter(at -> wanted.test(normal(at))).isPresent()).toList();
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

    /** In lower case with a domain: {@code 3B:00.0} is {@code 0000:3b:00.0}. */
    private static String normal(String address) {
        String lower = address.strip().toLowerCase(Locale.ROOT);
        return lower.chars().filter(c -> c == ':').count() == 1 ? "0000:" + lower : lower;
    }
}
