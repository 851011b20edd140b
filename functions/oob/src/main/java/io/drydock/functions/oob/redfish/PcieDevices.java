package io.drydock.functions.oob.redfish;

import com.fasterxml.jackson.databind.JsonNode;
import io.drydock.functions.oob.bmc.Inventory.PciDevice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * PCIe devices (schemas PCIeDevice, PCIeFunction). Addresses stand in the functions, in newer services only: whether a service tells them is
 * tried with the first device, so that the others cost no requests for nothing.
 */
final class PcieDevices {
    private PcieDevices() {
    }

    static Optional<List<PciDevice>> read(Service service, JsonNode system) {
        Optional<List<JsonNode>> devices = devices(service, system);
        if (devices.isEmpty()) {
            return Optional.empty();
        }
        List<PciDevice> found = new ArrayList<>();
        boolean addresses = true;
        for (JsonNode device : devices.get().stream().filter(PartHealth::there).toList()) {
            List<JsonNode> functions = addresses ? functions(service, device) : List.of();
            addresses = functions.isEmpty() ? addresses : functions.stream().anyMatch(function -> address(function).isPresent());
            found.addAll(entries(device, functions));
        }
        return Optional.of(found);
    }

    /** An array of links in the system, else a collection of the system or of its chassis. */
    private static Optional<List<JsonNode>> devices(Service service, JsonNode system) {
        if (system.path("PCIeDevices").isArray()) {
            return Optional.of(service.linked(system, "PCIeDevices"));
        }
        return service.members(Fields.link(system, "PCIeDevices")).or(() -> service.linked(system, "Links", "Chassis").stream()
                .map(chassis -> service.members(Fields.link(chassis, "PCIeDevices"))).flatMap(Optional::stream).findFirst());
    }

    private static List<JsonNode> functions(Service service, JsonNode device) {
        return service.members(Fields.link(device, "PCIeFunctions")).orElseGet(() -> service.linked(device, "Links", "PCIeFunctions"));
    }

    /** One for each function whose address is told; a device without such functions is one without address. */
    static List<PciDevice> entries(JsonNode device, List<JsonNode> functions) {
        Optional<String> vendor = Fields.text(device, "Manufacturer");
        String name = Fields.text(device, "Model").or(() -> Fields.text(device, "Name")).or(() -> Fields.text(device, "Id")).orElse("PCIe device");
        List<PciDevice> addressed = functions.stream().map(PcieDevices::address).flatMap(Optional::stream)
                .map(address -> new PciDevice(Optional.of(address), vendor, name, PartHealth.of(device))).toList();
        return addressed.isEmpty() ? List.of(new PciDevice(Optional.empty(), vendor, name, PartHealth.of(device))) : addressed;
    }

    /** {@code 0000:3b:00.0}; empty if bus or device number is not told. */
    static Optional<String> address(JsonNode function) {
        OptionalLong bus = number(function, "BusNumber");
        OptionalLong device = number(function, "DeviceNumber");
        long segment = number(function, "SegmentNumber").orElse(0);
        long number = number(function, "FunctionId").orElse(number(function, "FunctionNumber").orElse(0));
        if (bus.isEmpty() || device.isEmpty() || bus.getAsLong() > 0xff || device.getAsLong() > 0x1f || segment > 0xffff || number > 7) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT, "%04x:%02x:%02x.%d", segment, bus.getAsLong(), device.getAsLong(), number));
    }

    /** A number, or a text in hexadecimal such as {@code 0x3B}. */
    private static OptionalLong number(JsonNode function, String field) {
        Optional<String> text = Fields.text(function, field).filter(value -> value.matches("0[xX][0-9a-fA-F]{1,8}"));
        return text.isPresent() ? OptionalLong.of(Long.parseLong(text.get().substring(2), 16)) : Fields.count(function, field);
    }
}
