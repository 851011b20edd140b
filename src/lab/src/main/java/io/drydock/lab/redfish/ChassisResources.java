package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.server.LabServer;
import java.util.List;
import java.util.Optional;

/** The chassis, with what cools and feeds it. */
final class ChassisResources {
    private ChassisResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Chassis", (subject, _) -> Optional.of(new Found.Members(Subject.ROOT + "/Chassis", "ChassisCollection",
                        "Chassis Collection",
                        List.of(subject.chassisUri())))),
                Route.of("Chassis/1", (subject, _) -> Optional.of(new Found.Resource(body(subject)))),
                Route.of("Chassis/1/Thermal", (subject, _) -> Optional.of(new Found.Resource(SensorResources.thermal(subject)))),
                Route.of("Chassis/1/Power", (subject, _) -> Optional.of(new Found.Resource(SensorResources.power(subject)))));
    }

    private static ObjectNode body(Subject subject) {
        LabServer server = subject.server();
        String uri = subject.chassisUri();
        ObjectNode body = Json.resource(uri, "Chassis.v1_19_0", "1", "Chassis").put("ChassisType", "RackMount")
                .put("Manufacturer", server.hardware().manufacturer()).put("Model", server.hardware().product())
                .put("SerialNumber", server.identity().serial()).put("PartNumber", server.hardware().partNumber())
                .put("AssetTag", server.identity().assetTag()).put("PowerState", SystemResource.power(server.power()));
        Json.light(body, server.identifying());
        body.set("Status", Json.status(server.health()).put("HealthRollup", Json.health(server.health())));
        body.set("Thermal", Json.reference(uri + "/Thermal"));
        body.set("Power", Json.reference(uri + "/Power"));
        body.set("PCIeDevices", Json.reference(uri + "/PCIeDevices"));
        ObjectNode links = body.putObject("Links");
        links.set("ComputerSystems", Json.references(List.of(subject.systemUri())));
        links.set("ManagedBy", Json.references(List.of(subject.managerUri())));
        return body;
    }
}
