package io.drydock.functions.provisioner.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.design.hardware.PciAddress;
import io.drydock.design.host.MacAddress;
import io.drydock.functions.provisioner.manifest.Manifest.Bios;
import io.drydock.functions.provisioner.manifest.Manifest.Processors;
import io.drydock.functions.provisioner.manifest.Manifest.Product;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * The section {@value #SECTION} of the build model: {@code {"system", "bios", "processors", "memoryBytes", "pciDevices", "networkDevices",
 * "disks"}}; what is absent is left out.
 */
public final class ManifestJson {
    /** Of the build model. */
    public static final String SECTION = "manifest";

    private ManifestJson() {
    }

    static ObjectNode of(Manifest manifest) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode system = json.putObject("system");
        put(system, "vendor", manifest.system().vendor());
        put(system, "product", manifest.system().name());
        put(system, "serial", manifest.system().serial());
        ObjectNode bios = json.putObject("bios");
        put(bios, "vendor", manifest.bios().vendor());
        put(bios, "version", manifest.bios().version());
        ObjectNode processors = json.putObject("processors").put("sockets", manifest.processors().sockets());
        manifest.processors().threads().ifPresent(threads -> processors.put("threads", threads));
        manifest.memoryBytes().ifPresent(bytes -> json.put("memoryBytes", bytes));
        ArrayNode pciDevices = json.putArray("pciDevices");
        manifest.pciDevices().forEach(address -> pciDevices.add(address.toString()));
        ArrayNode networkDevices = json.putArray("networkDevices");
        manifest.networkDevices().forEach(device -> write(device, networkDevices.addObject()));
        ArrayNode disks = json.putArray("disks");
        manifest.disks().forEach(disk -> write(disk, disks.addObject()));
        return json;
    }

    private static void write(NetworkDevice device, ObjectNode json) {
        put(json, "name", device.name());
        put(json, "mac", device.mac().map(MacAddress::toString));
        put(json, "bus", device.bus().map(BusAddress::toString));
        put(json, "pci", device.pci().map(PciAddress::toString));
        put(json, "vendor", device.vendor());
        put(json, "product", device.product());
        put(json, "firmware", device.firmware());
        device.bitsPerSecond().ifPresent(speed -> json.put("bitsPerSecond", speed));
        device.link().ifPresent(link -> json.put("link", link));
    }

    private static void write(Disk disk, ObjectNode json) {
        json.put("name", disk.name());
        put(json, "bus", disk.bus().map(BusAddress::toString));
        put(json, "controller", disk.controller().map(PciAddress::toString));
        disk.bytes().ifPresent(bytes -> json.put("bytes", bytes));
        put(json, "serial", disk.serial());
        put(json, "vendor", disk.vendor());
        put(json, "model", disk.model());
    }

    /** What the section of a node's build model says. */
    public static Manifest read(JsonNode json) {
        JsonNode system = json.path("system");
        JsonNode bios = json.path("bios");
        JsonNode threads = json.path("processors").path("threads");
        return new Manifest(new Product(text(system, "vendor"), text(system, "product"), text(system, "serial")),
                new Bios(text(bios, "vendor"), text(bios, "version")),
                new Processors(json.path("processors").path("sockets").asInt(),
                        threads.isNumber() ? OptionalInt.of(threads.intValue()) : OptionalInt.empty()),
                number(json, "memoryBytes"),
                list(json, "pciDevices", device -> device.asText()).stream().flatMap(text -> PciAddress.parse(text).stream()).toList(),
                list(json, "networkDevices", ManifestJson::networkDevice), list(json, "disks", ManifestJson::disk));
    }

    private static NetworkDevice networkDevice(JsonNode json) {
        JsonNode link = json.path("link");
        return new NetworkDevice(text(json, "name"), text(json, "mac").flatMap(MacAddress::parse), text(json, "bus").flatMap(BusAddress::parse),
                text(json, "pci").flatMap(PciAddress::parse), text(json, "vendor"), text(json, "product"), text(json, "firmware"),
                number(json, "bitsPerSecond"), link.isBoolean() ? Optional.of(link.booleanValue()) : Optional.empty());
    }

    private static Disk disk(JsonNode json) {
        return new Disk(text(json, "name").orElse(""), text(json, "bus").flatMap(BusAddress::parse),
                text(json, "controller").flatMap(PciAddress::parse), number(json, "bytes"), text(json, "serial"), text(json, "vendor"),
                text(json, "model"));
    }

    private static void put(ObjectNode json, String key, Optional<String> value) {
        value.ifPresent(present -> json.put(key, present));
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.ofNullable(json.path(key).textValue());
    }

    private static OptionalLong number(JsonNode json, String key) {
        return json.path(key).isNumber() ? OptionalLong.of(json.path(key).longValue()) : OptionalLong.empty();
    }

    private static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> reader) {
        return StreamSupport.stream(json.path(key).spliterator(), false).map(reader).toList();
    }
}
