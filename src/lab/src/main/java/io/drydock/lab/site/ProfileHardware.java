package io.drydock.lab.site;

import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.lab.inventory.DriveBay;
import io.drydock.lab.inventory.Hardware;
import io.drydock.lab.inventory.LinuxNames;
import io.drydock.lab.inventory.NetworkPort;
import io.drydock.lab.inventory.PciDevice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Builds the model of server that a hardware profile describes: its devices at their addresses, its BIOS, its maker. */
final class ProfileHardware {
    private static final String PATTERN = "regexp:";
    private static final Pattern PCI = Pattern.compile("[0-9a-f]{4}:[0-9a-f]{2}:[01][0-9a-f]\\.[0-7]");
    private static final String CONTROLLER = "0000:65:00.0";
    private static final Pattern NAME = Pattern.compile("sd[a-z]|nvme[0-9]n1");
    private static final int MOST_DRIVES = 26;
    private static final int GIGABYTES = 480;
    private static final long LARGEST = 100_000;

    private final List<PciDevice> devices = new ArrayList<>();
    private final List<DriveBay> drives = new ArrayList<>();
    private final List<NetworkPort> ports = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();
    private final DeviceUse use;

    private ProfileHardware(DeviceUse use) {
        this.use = use;
    }

    /** @param use what nodes use the profile's devices for */
    static Hardware of(HardwareProfile profile, DeviceUse use) {
        ProfileHardware hardware = new ProfileHardware(use);
        profile.deviceAliases().values().forEach(alias -> alias.address().value().filter(address -> !address.startsWith(PATTERN))
                .ifPresent(address -> hardware.taken.add(address.toLowerCase(Locale.ROOT))));
        for (Map.Entry<String, DeviceAlias> alias : profile.deviceAliases().entrySet()) {
            hardware.add(alias.getKey(), alias.getValue());
        }
        hardware.addNamedDrives();
        hardware.addNamedPorts(profile.deviceAliases().keySet());
        if (hardware.drives.stream().anyMatch(bay -> !PCI.matcher(bay.address()).matches()) && !hardware.taken.contains(CONTROLLER)) {
            hardware.devices.add(new PciDevice(CONTROLLER, "Broadcom", 0x1000, 0x0016, "Storage controller", PciDevice.Kind.STORAGE));
        }
        Maker maker = Maker.of(profile.vendor().orElse(""));
        String product = profile.vendor().orElse("Lab") + " " + profile.name();
        boolean uefi = !profile.bootMode().orElse("uefi").equals("bios");
        return HardwareModels.model(maker, product, profile.biosVersion().orElse("1.0.0"), uefi, hardware.devices, hardware.drives, hardware.ports);
    }

    /** A model of no maker in particular, for nodes whose hardware nobody describes: the generic one, and what else they call by name. */
    static Hardware generic(DeviceUse use) {
        Hardware usual = HardwareModels.generic();
        ProfileHardware hardware = new ProfileHardware(use);
        hardware.devices.addAll(usual.pciDevices());
        hardware.drives.addAll(usual.drives());
        List<String> names = LinuxNames.networkPorts(usual);
        for (int i = 0; i < names.size(); i++) {
            NetworkPort port = usual.networkPorts().get(i);
            hardware.ports.add(new NetworkPort(port.name(), port.pciAddress(), port.megabitsPerSecond(),
                    use.pxe().isEmpty() ? port.pxe() : use.pxe().contains(names.get(i))));
        }
        usual.pciDevices().forEach(device -> hardware.taken.add(device.address()));
        hardware.addNamedDrives();
        hardware.addNamedPorts(Set.of());
        return HardwareModels.model(Maker.LAB, usual.product(), usual.bios(), usual.uefi(), hardware.devices, hardware.drives, hardware.ports);
    }

    private void add(String name, DeviceAlias alias) {
        String title = alias.devType().value().filter(text -> !text.isBlank()).orElse(name);
        if (alias.busType().value().equals(Optional.of(DeviceAlias.BusType.SCSI))) {
            alias.address().value().ifPresent(address -> drives.add(HardwareModels.drive(drives.size(), address, gigabytes(name))));
            return;
        }
        Optional<String> address = alias.address().value().flatMap(this::pciAddress).filter(found -> PCI.matcher(found).matches());
        address.ifPresent(place -> addPci(name, title, place));
    }

    private void addPci(String name, String title, String place) {
        taken.add(place);
        if (use.isDisk(name)) {
            devices.add(new PciDevice(place, "Samsung", 0x144D, 0xA808, title, PciDevice.Kind.STORAGE));
            drives.add(nvme(name, place));
        } else if (use.isNetwork(name, title)) {
            devices.add(new PciDevice(place, "Intel Corporation", 0x8086, 0x1521, title, PciDevice.Kind.NETWORK));
            ports.add(new NetworkPort("NIC." + (ports.size() + 1), place, use.isPxe(name) ? 1_000 : 25_000, use.isPxe(name)));
        } else {
            devices.add(new PciDevice(place, "Lab", 0x1AF4, 0x1000, title, PciDevice.Kind.OTHER));
        }
    }

    /** What nodes want of it leaves some room; no drive is smaller than the usual ones. */
    private int gigabytes(String name) {
        return Math.max(GIGABYTES, Math.toIntExact(Math.min(LARGEST, use.disks().getOrDefault(name, 0L) / 1_000_000_000 * 5 / 4)));
    }

    /** Drives that the design knows by what the operating system calls them: as many as it takes for the names to be given. */
    private void addNamedDrives() {
        for (String name : use.disks().keySet()) {
            for (int most = 0; most < MOST_DRIVES && isUnnamed(name); most++) {
                String address = name.startsWith("nvme") ? PciPatterns.address("^0000:[c-f]", taken).orElseThrow() : "9:" + drives.size() + ".0.0";
                taken.add(address);
                drives.add(name.startsWith("nvme") ? nvme(name, address) : HardwareModels.drive(drives.size(), address, gigabytes(name)));
            }
        }
    }

    private DriveBay nvme(String name, String address) {
        return new DriveBay(drives.size(), address, "Samsung", "PM9A3", gigabytes(name) * 1_000_000_000L, "SSD", "NVMe");
    }

    /** Network ports that the design knows by what the operating system calls them. */
    private void addNamedPorts(Set<String> aliases) {
        for (String name : new TreeSet<>(use.network())) {
            if (!aliases.contains(name) && !LinuxNames.ofPorts(ports, devices).contains(name)) {
                String place = PciPatterns.address("^0000:[8-b].:..\\.0", taken).orElseThrow();
                taken.add(place);
                devices.add(new PciDevice(place, "Intel Corporation", 0x8086, 0x1521, name, PciDevice.Kind.NETWORK));
                ports.add(new NetworkPort("NIC." + (ports.size() + 1), place, use.isPxe(name) ? 1_000 : 25_000, use.isPxe(name), Optional.of(name)));
            }
        }
    }

    private boolean isUnnamed(String name) {
        return NAME.matcher(name).matches() && !LinuxNames.ofDrives(drives).contains(name);
    }

    private Optional<String> pciAddress(String written) {
        return written.startsWith(PATTERN) ? PciPatterns.address(written.substring(PATTERN.length()), taken)
                : Optional.of(written.toLowerCase(Locale.ROOT));
    }
}
