package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.MemoryModule;
import java.util.List;

/** The server's memory modules. */
final class MemoryResources {
    private MemoryResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Systems/{}/Memory", (subject, system) -> SystemResource.own(subject, system).map(_ -> new Found.Members(uri(subject),
                        "MemoryCollection", "Memory Collection",
                        subject.server().hardware().memory().stream().map(module -> uri(subject) + "/" + module.slot()).toList()))),
                Route.of("Systems/{}/Memory/{}", (subject, ids) -> SystemResource.own(subject, ids).flatMap(_ -> subject.server().hardware().memory()
                        .stream().filter(one -> one.slot().equals(ids.getLast())).findFirst()).map(one -> new Found.Resource(body(subject, one)))));
    }

    private static String uri(Subject subject) {
        return subject.systemUri() + "/Memory";
    }

    private static ObjectNode body(Subject subject, MemoryModule module) {
        ObjectNode body = Json.resource(uri(subject) + "/" + module.slot(), "Memory.v1_13_0", module.slot(), module.slot()).put("MemoryType", "DRAM")
                .put("MemoryDeviceType", module.kind()).put("CapacityMiB", module.mebibytes()).put("OperatingSpeedMhz", module.megahertz())
                .put("Manufacturer", module.manufacturer()).put("DeviceLocator", module.slot());
        body.set("Status", Json.status(subject.server().partHealth(module.slot())));
        return body;
    }
}
