package io.drydock.functions.oob.hardware;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.functions.oob.bmc.Inventory;
import io.drydock.functions.oob.bmc.Inventory.Health;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;

/** The inventory as the build model has it; what a BMC can't tell is left out, an empty list says that there are none. */
final class InventoryJson {
    private InventoryJson() {
    }

    static ObjectNode of(Inventory inventory) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        list(json, "processors", inventory.processors(), (processor, to) -> {
            to.put("socket", processor.socket());
            put(to, "model", processor.model());
            put(to, "cores", processor.cores());
            put(to, "threads", processor.threads());
            put(to, processor.health());
        });
        put(json, "memoryBytes", inventory.memoryBytes());
        list(json, "pciDevices", inventory.pciDevices(), (device, to) -> {
            put(to, "address", device.address());
            put(to, "vendor", device.vendor());
            to.put("name", device.name());
            put(to, device.health());
        });
        list(json, "drives", inventory.drives(), (drive, to) -> {
            to.put("name", drive.name());
            put(to, "model", drive.model());
            put(to, "serial", drive.serial());
            put(to, "bytes", drive.bytes());
            put(to, "media", drive.media());
            put(to, "protocol", drive.protocol());
            put(to, drive.health());
        });
        list(json, "networkPorts", inventory.networkPorts(), (port, to) -> {
            to.put("name", port.name());
            put(to, "mac", port.mac());
            port.linkUp().ifPresent(up -> to.put("linkUp", up));
            put(to, "bitsPerSecond", port.bitsPerSecond());
        });
        list(json, "firmware", inventory.firmware(), (part, to) -> to.put("name", part.name()).put("version", part.version()));
        return json;
    }

    private static <T> void list(ObjectNode json, String key, Optional<List<T>> items, BiConsumer<T, ObjectNode> writer) {
        items.ifPresent(present -> {
            ArrayNode array = json.putArray(key);
            present.forEach(item -> writer.accept(item, array.addObject()));
        });
    }

    private static void put(ObjectNode json, String key, Optional<String> text) {
        text.ifPresent(present -> json.put(key, present));
    }

    private static void put(ObjectNode json, String key, OptionalLong number) {
        number.ifPresent(present -> json.put(key, present));
    }

    private static void put(ObjectNode json, Health health) {
        if (health != Health.UNKNOWN) {
            json.put("health", health.name().toLowerCase(Locale.ROOT));
        }
    }
}
