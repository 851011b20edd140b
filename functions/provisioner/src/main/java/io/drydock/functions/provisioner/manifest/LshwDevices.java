package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import io.drydock.design.host.MacAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads single devices of lshw's output. */
final class LshwDevices {
    private static final String DEVICES = "/dev/";
    /** Optical drives, and the generic devices that go with disks. */
    private static final Pattern NO_DISK = Pattern.compile("(?:sr|sg|ng|st)[0-9].*");
    private static final Pattern SPEED = Pattern.compile("([0-9]{1,6})\\s*([KMGT]?)bit/s", Pattern.CASE_INSENSITIVE);

    private LshwDevices() {
    }

    /** Empty for what is but the bus device of an interface, which has the interface below it: so it is with virtio. */
    static Optional<NetworkDevice> network(XmlElement node, Optional<BusAddress> bus, Optional<PciAddress> pci) {
        Optional<String> name = node.childText("logicalname").map(LshwDevices::lastPart);
        if (name.isEmpty() && node.children("node").anyMatch(child -> child.attribute("class").filter("network"::equals).isPresent())) {
            return Optional.empty();
        }
        OptionalLong size = quantity(node, "size", "bit/s");
        return Optional.of(new NetworkDevice(name, node.childText("serial").flatMap(MacAddress::parse), bus, pci, node.childText("vendor"),
                node.childText("product"), setting(node, "firmware"), size.isPresent() ? size : speed(node),
                setting(node, "link").map(value -> value.equalsIgnoreCase("yes"))));
    }

    /** @param controller what it hangs on, which has the serial number and the model of an NVMe drive */
    static Optional<Disk> disk(XmlElement node, Optional<XmlElement> controller, Optional<BusAddress> bus, Optional<PciAddress> pci) {
        String id = node.attribute("id").orElse("");
        if (id.startsWith("cdrom")) {
            return Optional.empty();
        }
        boolean drive = controller.isPresent() && id.startsWith("namespace");
        return node.children("logicalname").map(XmlElement::text).filter(text -> text.startsWith(DEVICES)).map(LshwDevices::lastPart)
                .filter(name -> !NO_DISK.matcher(name).matches()).findFirst()
                .map(name -> new Disk(name, bus, pci, bytes(node),
                        node.childText("serial").or(() -> drive ? controller.get().childText("serial") : Optional.empty()),
                        node.childText("vendor").or(() -> drive ? controller.get().childText("vendor") : Optional.empty()),
                        node.childText("product").or(() -> drive ? controller.get().childText("product") : Optional.empty())));
    }

    /** The size of memory or a disk. */
    static OptionalLong bytes(XmlElement node) {
        return quantity(node, "size", "bytes");
    }

    /** A setting of the node's configuration, unless it is empty. */
    static Optional<String> setting(XmlElement node, String id) {
        return node.children("configuration").flatMap(configuration -> configuration.children("setting"))
                .filter(setting -> setting.attribute("id").filter(id::equals).isPresent())
                .flatMap(setting -> setting.attribute("value").stream()).findFirst();
    }

    /** A number from 0 upwards. */
    static OptionalLong number(Optional<String> text) {
        return text.filter(digits -> digits.matches("[0-9]{1,18}")).map(digits -> OptionalLong.of(Long.parseLong(digits)))
                .orElseGet(OptionalLong::empty);
    }

    private static OptionalLong quantity(XmlElement node, String name, String unit) {
        return number(node.children(name).filter(found -> found.attribute("units").orElse(unit).equals(unit)).map(XmlElement::text).findFirst());
    }

    private static OptionalLong speed(XmlElement node) {
        Matcher matcher = SPEED.matcher(setting(node, "speed").orElse(""));
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long unit = switch (matcher.group(2).toUpperCase(Locale.ROOT)) {
            case "K" -> 1_000L;
            case "M" -> 1_000_000L;
            case "G" -> 1_000_000_000L;
            case "T" -> 1_000_000_000_000L;
            default -> 1L;
        };
        return OptionalLong.of(Long.parseLong(matcher.group(1)) * unit);
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
