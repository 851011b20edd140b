package io.drydock.lab.redfish;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.drydock.lab.inventory.Health;
import java.util.List;
import java.util.Optional;

/** The BMC itself. */
final class ManagerResources {
    private ManagerResources() {
    }

    static List<Route> routes() {
        return List.of(
                Route.of("Managers", (subject, _) -> Optional.of(new Found.Members(Subject.ROOT + "/Managers", "ManagerCollection",
                        "Manager Collection",
                        List.of(subject.managerUri())))),
                Route.of("Managers/BMC", (subject, _) -> Optional.of(new Found.Resource(body(subject)))),
                Route.of("Managers/BMC/NetworkProtocol", (subject, _) -> Optional.of(new Found.Resource(protocols(subject)))));
    }

    private static ObjectNode body(Subject subject) {
        ObjectNode body = Json.resource(subject.managerUri(), "Manager.v1_13_0", "BMC", "Manager").put("ManagerType", "BMC")
                .put("Manufacturer", subject.server().hardware().manufacturer()).put("Model", "Lab BMC")
                .put("UUID", subject.server().identity().uuid().toString()).put("FirmwareVersion", subject.server().hardware().bmcFirmware())
                .put("PowerState", "On");
        body.set("Status", Json.status(Health.OK));
        body.set("NetworkProtocol", Json.reference(subject.managerUri() + "/NetworkProtocol"));
        ObjectNode links = body.putObject("Links");
        links.set("ManagerForServers", Json.references(subject.systems().stream().map(id -> Subject.ROOT + "/Systems/" + id).toList()));
        links.set("ManagerForChassis", Json.references(List.of(subject.chassisUri())));
        return body;
    }

    private static ObjectNode protocols(Subject subject) {
        ObjectNode body = Json.resource(subject.managerUri() + "/NetworkProtocol", "ManagerNetworkProtocol.v1_8_0", "NetworkProtocol",
                "Manager Network Protocol").put("HostName", subject.server().name() + "-bmc");
        body.putObject("HTTP").put("ProtocolEnabled", false);
        body.putObject("HTTPS").put("ProtocolEnabled", true);
        body.putObject("IPMI").put("ProtocolEnabled", true);
        body.set("Status", Json.status(Health.OK));
        return body;
    }
}
