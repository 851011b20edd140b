package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.AddressPattern;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias.BusType;
import io.drydock.design.hardware.PciAddress;
import io.drydock.design.model.AppliedNode.DeviceSelector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the devices that the design names in a machine: by an alias of the hardware profile, which is a place on a bus, or by the name in the
 * operating system. Exactly one device has to be meant, and no device may be meant twice.
 */
public final class DeviceAliases {
    private final Map<String, DeviceAlias> aliases;
    private final Manifest manifest;

    /** @param hardware the node's hardware profile, where it has one */
    public DeviceAliases(Optional<HardwareProfile> hardware, Manifest manifest) {
        this.aliases = hardware.map(HardwareProfile::deviceAliases).orElse(Map.of());
        this.manifest = manifest;
    }

    /** The devices of network interfaces. */
    public Resolution<NetworkDevice> networkDevices(Collection<DeviceSelector> selectors) {
        Found<NetworkDevice> found = new Found<>();
        new LinkedHashSet<>(selectors).forEach(selector -> found.add(selector.written(), networkDevice(selector)));
        return found.resolution();
    }

    /** The disks that the design's storage names. */
    public Resolution<Disk> disks(Collection<String> names) {
        Found<Disk> found = new Found<>();
        new LinkedHashSet<>(names).forEach(name -> found.add(name, disk(name)));
        return found.resolution();
    }

    private Choice<NetworkDevice> networkDevice(DeviceSelector selector) {
        return switch (selector) {
            case DeviceSelector.ByAddress(String name, String address, _) -> PciAddress.parse(address)
                    .map(pci -> network(name, "at the PCI address " + pci, device -> device.pci().filter(pci::equals).isPresent()))
                    .orElseGet(() -> Choice.wrong(name + ": '" + address + "' is no PCI address"));
            case DeviceSelector.ByPattern(String name, String pattern, _) -> byPattern(name, pattern);
            case DeviceSelector.ByName(String name) -> network(name, "called " + name + noAlias(name),
                    device -> device.name().filter(name::equals).isPresent());
        };
    }

    private Choice<NetworkDevice> byPattern(String name, String expression) {
        AddressPattern pattern;
        try {
            pattern = AddressPattern.parse(expression);
        } catch (IllegalArgumentException e) {
            return Choice.wrong(name + ": " + e.getMessage());
        }
        return network(name, "at a PCI address that " + AddressPattern.PREFIX + pattern + " matches",
                device -> device.pci().filter(pattern::matches).isPresent());
    }

    private Choice<Disk> disk(String name) {
        DeviceAlias alias = aliases.get(name);
        if (alias == null) {
            return disk(name, "called " + name, disk -> disk.name().equals(name));
        }
        String address = alias.address().orElse("").strip();
        BusType bus = alias.busType().orElse(BusType.SCSI);
        if (address.startsWith(AddressPattern.PREFIX)) {
            return Choice.wrong(name + ": " + address + " is for network devices; a disk is named by its address");
        }
        if (bus == BusType.SCSI) {
            return disk(name, "at scsi@" + address, disk -> disk.bus()
                    .filter(at -> at.bus().equals("scsi") && at.address().equalsIgnoreCase(address)).isPresent());
        }
        return PciAddress.parse(address).map(pci -> disk(name, "on the PCI device " + pci, disk -> disk.controller().filter(pci::equals).isPresent()))
                .orElseGet(() -> Choice.wrong(name + ": '" + address + "' is no PCI address"));
    }

    private Choice<NetworkDevice> network(String name, String where, Predicate<NetworkDevice> meant) {
        return Choice.of(name, "network device", where, manifest.networkDevices(), meant);
    }

    private Choice<Disk> disk(String name, String where, Predicate<Disk> meant) {
        return Choice.of(name, "disk", where, manifest.disks(), meant);
    }

    /** An alias that is none for network devices was not taken for one. */
    private String noAlias(String name) {
        return Optional.ofNullable(aliases.get(name)).map(alias -> ", and the hardware profile's alias of that name is of bus_type "
                + alias.busType().value().map(type -> type.name().toLowerCase(Locale.ROOT)).orElse("unknown") + ", not pci").orElse("");
    }

    /** Collects choices, and sees that none is made twice. */
    private static final class Found<D> {
        private final Map<String, D> devices = new LinkedHashMap<>();
        private final Map<D, String> names = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();

        void add(String name, Choice<D> choice) {
            problems.addAll(choice.problem().stream().toList());
            choice.device().ifPresent(device -> {
                devices.put(name, device);
                String other = names.putIfAbsent(device, name);
                if (other != null) {
                    problems.add(other + " and " + name + " are one and the same device, " + device);
                }
            });
        }

        Resolution<D> resolution() {
            return new Resolution<>(devices, problems);
        }
    }
}
