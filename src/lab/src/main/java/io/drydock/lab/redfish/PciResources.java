package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.fault.Fault;
import io.drydock.lab.inventory.PciDevice;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Optional;

/** The chassis' PCIe devices and their functions; a function's place is its Segment, Bus and DeviceNumber (schema PCIeFunction 1.6). */
final class PciResources {
    private PciResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Chassis/1/PCIeDevices", (subject, _) -> Optional.of(new Found.Members(subject.chassisUri() + "/PCIeDevices",
                        "PCIeDeviceCollection",
                        "PCIe Device Collection", slots(subject.server()).stream().map(slot -> deviceUri(subject, slot)).toList()))),
                Route.of("Chassis/1/PCIeDevices/{}", (subject, ids) -> slot(subject, ids.getFirst())
                        .map(slot -> new Found.Resource(device(subject, slot)))),
                Route.of("Chassis/1/PCIeDevices/{}/PCIeFunctions", (subject, ids) -> slot(subject, ids.getFirst()).map(slot -> new Found.Members(
                        deviceUri(subject, slot) + "/PCIeFunctions", "PCIeFunctionCollection", "PCIe Function Collection",
                        functions(subject.server(), slot).stream().map(function -> functionUri(subject, function)).toList()))),
                Route.of("Chassis/1/PCIeDevices/{}/PCIeFunctions/{}", (subject, ids) -> slot(subject, ids.getFirst())
                        .flatMap(slot -> functions(subject.server(), slot).stream().filter(one -> id(one).equals(ids.getLast())).findFirst())
                        .map(one -> new Found.Resource(function(subject, one)))));
    }

    /** The addresses that have a device, without function. */
    static List<String> slots(LabServer server) {
        return server.hardware().pciDevices().stream().map(PciDevice::slot).distinct().toList();
    }

    private static List<PciDevice> functions(LabServer server, String slot) {
        return server.hardware().pciDevices().stream().filter(device -> device.slot().equals(slot)).toList();
    }

    private static Optional<String> slot(Subject subject, String id) {
        return slots(subject.server()).stream().filter(slot -> deviceId(subject, slot).equals(id)).findFirst();
    }

    private static String deviceId(Subject subject, String slot) {
        return subject.has(Fault.NO_PCI_ADDRESSES) ? "PCIe" + (slots(subject.server()).indexOf(slot) + 1) : slot.replace(':', '-');
    }

    private static String id(PciDevice function) {
        return String.valueOf(function.function());
    }

    static String deviceUri(Subject subject, String slot) {
        return subject.chassisUri() + "/PCIeDevices/" + deviceId(subject, slot);
    }

    static String functionUri(Subject subject, PciDevice function) {
        return deviceUri(subject, function.slot()) + "/PCIeFunctions/" + id(function);
    }

    private static ObjectNode device(Subject subject, String slot) {
        List<PciDevice> functions = functions(subject.server(), slot);
        PciDevice first = functions.getFirst();
        ObjectNode body = Json.resource(deviceUri(subject, slot), "PCIeDevice.v1_9_0", deviceId(subject, slot), first.name())
                .put("Manufacturer", first.vendor()).put("Model", first.name())
                .put("DeviceType", functions.size() > 1 ? "MultiFunction" : "SingleFunction");
        body.set("Status", Json.status(subject.server().partHealth(slot)));
        body.set("PCIeFunctions", Json.reference(deviceUri(subject, slot) + "/PCIeFunctions"));
        ObjectNode links = body.putObject("Links");
        links.set("Chassis", Json.references(List.of(subject.chassisUri())));
        links.set("PCIeFunctions", Json.references(functions.stream().map(function -> functionUri(subject, function)).toList()));
        return body;
    }

    private static ObjectNode function(Subject subject, PciDevice function) {
        ObjectNode body = Json.resource(functionUri(subject, function), "PCIeFunction.v1_6_0", id(function), function.name())
                .put("FunctionId", function.function()).put("FunctionType", "Physical").put("DeviceClass", function.kind().redfishClass())
                .put("VendorId", String.format("0x%04X", function.vendorId())).put("DeviceId", String.format("0x%04X", function.deviceId()))
                .put("ClassCode", String.format("0x%06X", function.kind().classCode()));
        if (!subject.has(Fault.NO_PCI_ADDRESSES)) {
            String[] place = function.slot().split(":");
            body.put("SegmentNumber", "0x" + place[0]).put("BusNumber", "0x" + place[1]).put("DeviceNumber", "0x" + place[2])
                    .put("FunctionNumber", "0x" + Integer.toHexString(function.function()));
        }
        body.set("Status", Json.status(subject.server().partHealth(function.slot())));
        body.putObject("Links").set("PCIeDevice", Json.reference(deviceUri(subject, function.slot())));
        return body;
    }
}
