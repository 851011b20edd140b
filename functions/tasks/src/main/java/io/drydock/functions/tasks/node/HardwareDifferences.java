package io.drydock.functions.tasks.node;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.design.hardware.HardwareProfile;
import io.drydock.design.hardware.HardwareProfile.DeviceAlias;
import io.drydock.design.hardware.PciAddress;
import io.drydock.design.model.AppliedNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** BIOS and the devices that the hardware profile names: by the provisioner's manifest, else by what the BMC told. */
final class HardwareDifferences {
    private static final String PATTERN = "regexp:";

    private HardwareDifferences() {
    }

    static List<Difference> of(AppliedNode node, Known known) {
        return node.hardware().map(profile -> of(profile, known)).orElse(List.of());
    }

    private static List<Difference> of(HardwareProfile profile, Known known) {
        List<Difference> differences = new ArrayList<>();
        Optional<String> bios = Known.text(known.of("manifest").path("bios"), "version")
                .or(() -> Known.text(known.of("bmc").path("identity"), "bios"));
        profile.biosVersion().value().ifPresent(wanted -> bios.filter(there -> !there.equals(wanted))
                .ifPresent(there -> differences.add(new Difference("BIOS version", wanted, there))));
        profile.deviceAliases().forEach((alias, device) -> missing(alias, device, known).ifPresent(differences::add));
        return differences;
    }

    private static Optional<Difference> missing(String alias, DeviceAlias device, Known known) {
        Optional<String> address = device.address().value().filter(text -> !text.startsWith(PATTERN));
        if (address.isEmpty()) {
            return Optional.empty();
        }
        boolean scsi = device.busType().value().equals(Optional.of(DeviceAlias.BusType.SCSI));
        Optional<List<String>> there = scsi ? disks(known) : pciDevices(known);
        String wanted = scsi ? address.get() : pci(address.get());
        return there.filter(devices -> !devices.contains(wanted)).map(devices -> new Difference("device " + alias,
                (scsi ? "a disk at " : "a device at ") + address.get(),
                "none there; there are " + (devices.isEmpty() ? "none" : String.join(", ", devices))));
    }

    private static Optional<List<String>> disks(Known known) {
        JsonNode manifest = known.of("manifest");
        return Optional.of(manifest).filter(found -> found.has("disks")).map(found -> Known.list(found, "disks").stream()
                .flatMap(disk -> Known.text(disk, "bus").stream()).map(bus -> bus.replaceFirst("^[a-z]+@", "")).toList());
    }

    private static Optional<List<String>> pciDevices(Known known) {
        if (known.of("manifest").has("pciDevices")) {
            return Optional.of(Known.list(known.of("manifest"), "pciDevices").stream().map(JsonNode::asText).map(HardwareDifferences::pci).toList());
        }
        return Optional.of(known.of("inventory")).filter(inventory -> inventory.has("pciDevices"))
                .map(inventory -> Known.list(inventory, "pciDevices"))
                .map(devices -> devices.stream().map(device -> Known.text(device, "address")))
                .map(addresses -> addresses.flatMap(Optional::stream).map(HardwareDifferences::pci).toList())
                // A BMC that does not tell where its devices are says nothing of any.
                .filter(devices -> !devices.isEmpty());
    }

    /** In one form, whatever is written. */
    private static String pci(String address) {
        return Stream.of(address).flatMap(text -> PciAddress.parse(text).stream()).map(PciAddress::toString).findFirst().orElse(address);
    }
}
