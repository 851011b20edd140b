package io.drydock.functions.provisioner.manifest;

import io.drydock.design.hardware.PciAddress;
import io.drydock.functions.provisioner.manifest.Manifest.Bios;
import io.drydock.functions.provisioner.manifest.Manifest.Processors;
import io.drydock.functions.provisioner.manifest.Manifest.Product;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Reads the output of {@code lshw -xml}: a tree of nodes, each with a class and mostly with the device's place on its bus. Devices hang at any
 * depth below bridges and controllers, so that the PCI device that one belongs to is the nearest above it which is no bridge.
 */
final class LshwReader {
    private static final String WHAT = "The output of lshw";

    private final Set<PciAddress> pciDevices = new LinkedHashSet<>();
    private final List<NetworkDevice> networkDevices = new ArrayList<>();
    private final List<Disk> disks = new ArrayList<>();
    private final List<XmlElement> memories = new ArrayList<>();
    private final List<XmlElement> processors = new ArrayList<>();
    private Optional<XmlElement> firmware = Optional.empty();

    private LshwReader() {
    }

    /** @throws UnreadableDetails if it is not what lshw writes */
    static Manifest read(byte[] xml) {
        XmlElement root = XmlDocument.read(xml, WHAT);
        XmlElement system = root.name().equals("list") ? root.children("node").findFirst().orElse(root) : root;
        if (!system.name().equals("node")) {
            throw new UnreadableDetails(WHAT + " has no node: its root is <" + root.name() + ">");
        }
        LshwReader reader = new LshwReader();
        root.children("node").filter(_ -> root != system).forEach(node -> reader.walk(node, Optional.empty()));
        if (root == system) {
            reader.walk(system, Optional.empty());
        }
        return reader.manifest(system);
    }

    private Manifest manifest(XmlElement system) {
        return new Manifest(new Product(system.childText("vendor"), system.childText("product"), system.childText("serial")),
                new Bios(firmware.flatMap(node -> node.childText("vendor")), firmware.flatMap(node -> node.childText("version"))),
                new Processors(processors.size(), threads()), memory(), List.copyOf(pciDevices), networkDevices, disks);
    }

    private void walk(XmlElement node, Optional<XmlElement> controller) {
        Optional<BusAddress> bus = bus(node);
        Optional<PciAddress> own = bus.flatMap(BusAddress::pci);
        Optional<PciAddress> pci = own.or(() -> controller.flatMap(LshwReader::bus).flatMap(BusAddress::pci));
        String id = node.attribute("id").orElse("");
        switch (node.attribute("class").orElse("")) {
            case "network" -> LshwDevices.network(node, bus, pci).ifPresent(networkDevices::add);
            case "disk" -> LshwDevices.disk(node, controller, bus, pci).ifPresent(disks::add);
            case "processor" -> {
                if (isNumbered(id, "cpu") && node.attribute("disabled").filter("true"::equals).isEmpty()) {
                    processors.add(node);
                }
            }
            case "memory" -> {
                if (isNumbered(id, "memory") && bus.isEmpty()) {
                    memories.add(node);
                } else if (isNumbered(id, "firmware") && firmware.isEmpty()) {
                    firmware = Optional.of(node);
                }
            }
            default -> {
                // Nothing that the design speaks of.
            }
        }
        boolean device = own.isPresent() && node.attribute("class").filter("bridge"::equals).isEmpty();
        own.filter(_ -> device).ifPresent(pciDevices::add);
        node.children("node").forEach(child -> walk(child, device ? Optional.of(node) : controller));
    }

    private static Optional<BusAddress> bus(XmlElement node) {
        return node.childText("businfo").flatMap(BusAddress::parse);
    }

    /** lshw numbers nodes of one kind: {@code cpu}, or {@code cpu:0}, {@code cpu:1} where there are several. */
    private static boolean isNumbered(String id, String kind) {
        return id.equals(kind) || id.startsWith(kind + ":");
    }

    /** Unknown as soon as one socket does not say. */
    private OptionalInt threads() {
        int sum = 0;
        for (XmlElement processor : processors) {
            OptionalLong threads = LshwDevices.number(LshwDevices.setting(processor, "threads"));
            long told = threads.orElse(processor.children("node").filter(child -> child.attribute("id").orElse("").startsWith("logicalcpu")).count());
            if (told <= 0 || told > Short.MAX_VALUE) {
                return OptionalInt.empty();
            }
            sum += (int) told;
        }
        return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
    }

    /** What the memory as a whole says, or else its banks in sum. */
    private OptionalLong memory() {
        long sum = memories.stream().mapToLong(memory -> LshwDevices.bytes(memory)
                .orElseGet(() -> memory.children("node").mapToLong(bank -> LshwDevices.bytes(bank).orElse(0)).sum())).sum();
        return sum > 0 ? OptionalLong.of(sum) : OptionalLong.empty();
    }
}
